// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/httpserver.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Extension = std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)>;

constexpr long DaySeconds = 86400;

struct Pem
{
    QByteArray certificate;
    QByteArray key;
};

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()),
                              X509_EXTENSION_free);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray bytesOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, size};
}

/// Signed by itself; valid for those days from now.
Result<Pem> selfSigned(const QByteArray &name, const QStringList &hosts, int fromDay, int toDay, int serial)
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Certificate certificate(X509_new(), X509_free);
    QByteArrayList names;
    for (const QString &host : hosts) {
        names.append("DNS:" + host.toLatin1());
    }
    X509 *c = certificate.get();
    X509_set_version(c, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(c), serial);
    X509_gmtime_adj(X509_getm_notBefore(c), fromDay * DaySeconds);
    X509_gmtime_adj(X509_getm_notAfter(c), toDay * DaySeconds);
    X509_set_pubkey(c, key.get());
    X509_NAME *subject = X509_get_subject_name(c);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    X509_set_issuer_name(c, subject);
    if (!addExtension(c, NID_basic_constraints, "critical,CA:TRUE")
        || !addExtension(c, NID_subject_alt_name, names.join(','))
        || X509_sign(c, key.get(), EVP_sha256()) == 0) {
        return Error{ErrorCode::Internal, QString::fromLatin1(name), u"OpenSSL makes no certificate"_s};
    }
    const Memory first(BIO_new(BIO_s_mem()), BIO_free);
    const Memory second(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(first.get(), c);
    PEM_write_bio_PrivateKey(second.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return Pem{bytesOf(first.get()), bytesOf(second.get())};
}

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return Error{ErrorCode::FileUnwritable, path, file.errorString()};
    }
    return {};
}

} // namespace

Result<TlsFiles> makeCertificates(const QString &folder, const QStringList &hosts)
{
    const auto good = selfSigned("attrap-replica", hosts, -1, 30, 1);
    const auto wrong = selfSigned("attrap-replica wrong name", {u"ailleurs.example"_s}, -1, 30, 2);
    const auto expired = selfSigned("attrap-replica expired", hosts, -30, -1, 3);
    for (const auto *one : {&good, &wrong, &expired}) {
        if (!*one) {
            return one->error();
        }
    }
    const TlsFiles files{folder + "/good.pem"_L1, folder + "/wrong-name.pem"_L1, folder + "/expired.pem"_L1,
                         folder + "/trust.pem"_L1};
    const QList<std::pair<QString, QByteArray>> contents{
        {files.good, good->certificate + good->key},
        {files.wrongName, wrong->certificate + wrong->key},
        {files.expired, expired->certificate + expired->key},
        {files.trust, good->certificate + wrong->certificate + expired->certificate},
    };
    for (const auto &[path, bytes] : contents) {
        if (auto saved = save(path, bytes); !saved) {
            return saved.error();
        }
    }
    return files;
}

} // namespace attrap::replica
