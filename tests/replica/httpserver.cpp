// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/replica/httpserver.h"

#include <httplib.h>

#include <openssl/ssl.h>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

constexpr int TickMs = 50; ///< How often a waiting thread looks whether it is to stop.
constexpr int IdleMs = 10000; ///< How long a connection without request is kept.

enum class Refusal { None, Close, Reset };

/// The two ends of one accepted connection, with or without TLS.
class Wire : public httplib::Stream
{
public:
    Wire(int socket, SSL *ssl, const std::atomic<bool> &stopping)
        : m_socket(socket)
        , m_ssl(ssl)
        , m_stopping(stopping)
    { }

    Refusal refusal = Refusal::None;

    [[nodiscard]] bool waitFor(short events, int forMs) const
    {
        if (!m_pending.empty() || (m_ssl != nullptr && events == POLLIN && SSL_pending(m_ssl) > 0)) {
            return true;
        }
        for (int waited = 0; waited < forMs && !m_stopping; waited += TickMs) {
            pollfd one{m_socket, events, 0};
            if (::poll(&one, 1, TickMs) > 0) {
                return true;
            }
        }
        return false;
    }
    /// A request comes: its first line may hold several "?" (Moselle's do), which httplib refuses.
    void expectRequest() { m_atStart = true; }

    bool is_readable() const override { return waitFor(POLLIN, IdleMs); }
    bool is_writable() const override { return refusal == Refusal::None && waitFor(POLLOUT, IdleMs); }

    ssize_t read(char *ptr, size_t size) override
    {
        if (m_atStart) {
            readFirstLine();
        }
        if (!m_pending.empty()) {
            const size_t count = std::min(size, m_pending.size());
            m_pending.copy(ptr, count);
            m_pending.erase(0, count);
            return static_cast<ssize_t>(count);
        }
        return receive(ptr, size);
    }

    ssize_t write(const char *ptr, size_t size) override
    {
        if (!is_writable()) {
            return -1;
        }
        if (m_ssl != nullptr) {
            return SSL_write(m_ssl, ptr, static_cast<int>(std::min<size_t>(size, 1U << 20U)));
        }
        return ::send(m_socket, ptr, size, MSG_NOSIGNAL);
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip.clear();
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip.clear();
        port = 0;
    }
    socket_t socket() const override { return m_socket; }

private:
    ssize_t receive(char *ptr, size_t size)
    {
        if (!waitFor(POLLIN, IdleMs)) {
            return -1;
        }
        return m_ssl != nullptr ? SSL_read(m_ssl, ptr, static_cast<int>(size))
                                : ::recv(m_socket, ptr, size, 0);
    }

    void readFirstLine()
    {
        m_atStart = false;
        constexpr size_t Longest = 8000;
        bool seen = false;
        std::string line;
        char c = 0;
        while (line.size() < Longest && receive(&c, 1) == 1) {
            if (c == '?' && seen) {
                line += "%3F";
            } else {
                line += c;
            }
            seen = seen || c == '?';
            if (c == '\n') {
                break;
            }
        }
        m_pending = line;
    }

    int m_socket;
    SSL *m_ssl;
    const std::atomic<bool> &m_stopping;
    std::string m_pending;
    bool m_atStart = false;
};

/// A thread for each connection: a kept one must not hold up the others.
class ThreadEach : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> work) override
    {
        m_running.remove_if([](const std::unique_ptr<One> &one) {
            if (one->done) {
                one->thread.join();
            }
            return one->done.load();
        });
        auto one = std::make_unique<One>();
        One *raw = one.get();
        m_running.push_back(std::move(one));
        raw->thread = std::thread([raw, work = std::move(work)] {
            work();
            raw->done = true;
        });
    }
    void shutdown() override
    {
        for (const auto &one : m_running) {
            one->thread.join();
        }
        m_running.clear();
    }

private:
    struct One
    {
        std::thread thread;
        std::atomic<bool> done = false;
    };
    std::list<std::unique_ptr<One>> m_running;
};

thread_local Wire *currentWire = nullptr;

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

Context contextOf(const QString &pem)
{
    Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    const QByteArray path = pem.toUtf8();
    if (context
        && (SSL_CTX_use_certificate_file(context.get(), path.constData(), SSL_FILETYPE_PEM) != 1
            || SSL_CTX_use_PrivateKey_file(context.get(), path.constData(), SSL_FILETYPE_PEM) != 1)) {
        context.reset();
    }
    return context;
}

} // namespace

struct HttpServer::Impl : httplib::Server
{
    explicit Impl(HttpServer::Handler h)
        : handler(std::move(h))
    {
        new_task_queue = [] { return new ThreadEach; }; // httplib deletes it.
        const auto serve = [this](const httplib::Request &q, httplib::Response &r) { answer(q, r); };
        Get(".*", serve);
        Post(".*", serve);
    }

    bool process_and_close_socket(socket_t accepted) override;
    void answer(const httplib::Request &asked, httplib::Response &given);
    void provide(const HttpReply &reply, httplib::Response &given);
    bool pause(int ms);

    HttpServer::Handler handler;
    CertificateChoice choice;
    Context good{nullptr, SSL_CTX_free};
    Context wrongName{nullptr, SSL_CTX_free};
    Context expired{nullptr, SSL_CTX_free};
    QString address;
    int port = 0;
    std::thread thread;
    std::atomic<bool> stopping = false;
    std::mutex mutex;
    std::condition_variable woken;
};

bool HttpServer::Impl::process_and_close_socket(socket_t accepted)
{
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl(nullptr, SSL_free);
    bool ready = true;
    if (good) {
        ssl.reset(SSL_new(good.get()));
        SSL_set_fd(ssl.get(), accepted);
        const timeval patience{5, 0};
        ::setsockopt(accepted, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ready = SSL_accept(ssl.get()) == 1;
    }
    Wire wire(accepted, ssl.get(), stopping);
    currentWire = &wire;
    bool closed = false;
    while (ready && !closed && !stopping && wire.refusal == Refusal::None && wire.waitFor(POLLIN, IdleMs)) {
        wire.expectRequest();
        if (!process_request(wire, false, closed, {})) {
            break;
        }
    }
    currentWire = nullptr;
    if (wire.refusal == Refusal::Reset) {
        const linger now{1, 0}; // close() then sends RST
        ::setsockopt(accepted, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    } else {
        if (ssl && ready && wire.refusal == Refusal::None) {
            SSL_shutdown(ssl.get());
        }
        ::shutdown(accepted, SHUT_RDWR);
    }
    ::close(accepted);
    return true;
}

bool HttpServer::Impl::pause(int ms)
{
    std::unique_lock lock(mutex);
    woken.wait_for(lock, std::chrono::milliseconds(ms), [this] { return stopping.load(); });
    return !stopping;
}

void HttpServer::Impl::answer(const httplib::Request &asked, httplib::Response &given)
{
    HttpRequest request;
    request.server = address + u':' + QString::number(port);
    request.method = QString::fromStdString(asked.method);
    request.target = QByteArray::fromStdString(asked.target);
    request.host = QString::fromStdString(asked.get_header_value("Host"));
    request.userAgent = QString::fromStdString(asked.get_header_value("User-Agent"));
    request.ifNoneMatch = QString::fromStdString(asked.get_header_value("If-None-Match"));
    request.cookie = QString::fromStdString(asked.get_header_value("Cookie"));
    request.body = QByteArray::fromStdString(asked.body);
    const HttpReply reply = handler(request);
    given.status = reply.status;
    for (const auto &[name, value] : reply.headers) {
        given.headers.emplace(name.toStdString(), value.toStdString());
    }
    provide(reply, given);
}

void HttpServer::Impl::provide(const HttpReply &reply, httplib::Response &given)
{
    const std::string type = reply.type.toStdString();
    const auto body = std::make_shared<const QByteArray>(reply.body);
    switch (reply.way) {
    case HttpReply::Way::Whole:
        if (reply.status != 304) {
            given.set_content(reply.body.toStdString(), type);
        }
        break;
    case HttpReply::Way::Reset:
        currentWire->refusal = Refusal::Reset;
        break;
    case HttpReply::Way::Nothing:
        currentWire->refusal = Refusal::Close;
        break;
    case HttpReply::Way::Drip:
        given.set_content_provider(
            static_cast<size_t>(body->size()), type,
            [this, body, ms = reply.pauseMs](size_t from, size_t, httplib::DataSink &sink) {
                return pause(ms) && sink.write(body->constData() + from, 1);
            });
        break;
    case HttpReply::Way::Truncated:
        given.set_content_provider(
            static_cast<size_t>(body->size()), type, [body](size_t, size_t, httplib::DataSink &sink) {
                sink.write(body->constData(), static_cast<size_t>(body->size() * 6 / 10));
                return false;
            });
        break;
    case HttpReply::Way::Huge:
        given.set_content_provider(2'000'000'000U, type,
                                   [](size_t from, size_t left, httplib::DataSink &sink) {
                                       std::string chunk(std::min<size_t>(left, 65536), '\0');
                                       if (from == 0) {
                                           chunk.replace(0, 9, "%PDF-1.7\n");
                                       }
                                       return sink.write(chunk.data(), chunk.size());
                                   });
        break;
    }
}

HttpServer::HttpServer(Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(handler)))
{ }

HttpServer::~HttpServer()
{
    stop();
}

Result<void> HttpServer::useTls(const TlsFiles &files, const CertificateChoice &choice)
{
    m_impl->good = contextOf(files.good);
    m_impl->wrongName = contextOf(files.wrongName);
    m_impl->expired = contextOf(files.expired);
    m_impl->choice = choice;
    if (!m_impl->good || !m_impl->wrongName || !m_impl->expired) {
        return Error{ErrorCode::Internal, files.good, u"OpenSSL does not take the certificate"_s};
    }
    const auto byName = [](SSL *ssl, int *, void *self) {
        auto *impl = static_cast<Impl *>(self);
        const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
        if (const auto bad = impl->choice(QString::fromLatin1(name != nullptr ? name : ""))) {
            SSL_set_SSL_CTX(ssl, *bad == 1 ? impl->expired.get() : impl->wrongName.get());
        }
        return SSL_TLSEXT_ERR_OK;
    };
    SSL_CTX_set_tlsext_servername_callback(m_impl->good.get(), +byName);
    SSL_CTX_set_tlsext_servername_arg(m_impl->good.get(), m_impl.get());
    return {};
}

Result<void> HttpServer::start(const QString &address)
{
    m_impl->address = address;
    m_impl->stopping = false;
    m_impl->port = m_impl->bind_to_any_port(address.toStdString());
    if (m_impl->port <= 0) {
        return Error{ErrorCode::Internal, address, u"no port to listen on"_s};
    }
    m_impl->thread = std::thread([this] { m_impl->listen_after_bind(); });
    while (!m_impl->is_running()) { // httplib forgets a stop() that comes before.
        std::this_thread::yield();
    }
    return {};
}

void HttpServer::stop()
{
    if (!m_impl->thread.joinable()) {
        return;
    }
    m_impl->stopping = true;
    m_impl->woken.notify_all();
    m_impl->stop();
    m_impl->thread.join();
}

int HttpServer::port() const
{
    return m_impl->port;
}

} // namespace attrap::replica
