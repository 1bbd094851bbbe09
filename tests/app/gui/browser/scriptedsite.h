// SPDX-License-Identifier: GPL-3.0-or-later
// A small site that asks for a browser, and requests to it.
#pragma once

#include "core/web/exchange.h"
#include "tests/app/gui/browser/siteserver.h"

#include <atomic>

namespace attrap::test {

inline const QString Host = QStringLiteral("www.exemple.gouv.fr");
inline constexpr int LongMs = 20'000; ///< Patience, not a measure.

enum class Asks { Nothing, JavaScript, Click };

/// What the site does; changed by the test while it serves.
struct Site
{
    std::atomic<Asks> asks = Asks::Nothing;
    std::atomic<bool> isLeading = false; ///< The script of /bouge leads its page away.
    QByteArray elsewhere = "http://127.0.0.1:9"; ///< Where /ailleurs redirects to.
    QByteArray pdf;
    QByteArray list = "<!DOCTYPE html><html><head><title>Recueils</title></head><body>"
                      "<h1>Recueils</h1><a id=\"doc\" href=\"/doc.pdf\">RAA n\xc2\xb0 12</a></body></html>";

    Site()
    {
        pdf = "%PDF-1.7\n";
        quint32 state = 12345;
        while (pdf.size() < 3'000'000) {
            state = state * 1664525U + 1013904223U;
            pdf.append(char(state >> 24U));
        }
        pdf.append("\n%%EOF\n");
    }

    QByteArray challenge() const
    {
        if (asks == Asks::JavaScript) {
            return answer("200 OK", "Content-Type: text/html\r\n",
                          "<html><script>document.cookie='seen=1';window.location.href='/redirect_8f3';"
                          "</script></html>");
        }
        return answer(
            "403 Forbidden", "Content-Type: text/html\r\ncf-mitigated: challenge\r\n",
            "<html><head><title>Just a moment...</title></head><body style='margin:0'>"
            "<button id='human' style='width:100vw;height:100vh;border:0' onclick=\"document.cookie="
            "'pass=1;path=/';location.reload()\">I am a person</button></body></html>");
    }

    QByteArray serve(const SiteRequest &request) const
    {
        if (request.path == "/redirect_8f3") {
            return request.hasCookie("seen=1")
                ? answer("302 Found", "Set-Cookie: pass=1; Path=/\r\nLocation: /liste\r\n", {})
                : answer("400 Bad Request", {}, "no");
        }
        if (asks != Asks::Nothing && !request.hasCookie("pass=1")) {
            return challenge();
        }
        return content(request);
    }

    QByteArray content(const SiteRequest &request) const
    {
        const QByteArray html = "Content-Type: text/html; charset=utf-8\r\n";
        const QHash<QByteArray, QByteArray> fixed{
            {"/doc.pdf", answer("200 OK", "Content-Type: application/pdf\r\nX-Serveur: vrai\r\n", pdf)},
            {"/absent", answer("404 Not Found", html, "<h1>Introuvable</h1>")},
            {"/occupe", answer("429 Too Many Requests", html + "Retry-After: 120\r\n", "doucement")},
            {"/deplace", answer("301 Moved Permanently", "Location: /liste\r\n", {})},
            {"/ailleurs", answer("302 Found", "Location: " + elsewhere + "/x\r\n", {})},
            {"/coupe.pdf", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n%PDF-1.7 cut"},
            {"/occupe-coupe", "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 5000\r\n\r\ncut"},
            {"/muet", QByteArray()},
            {"/jamais", SiteServer::Hang},
        };
        if (request.path == "/bouge") {
            return answer("200 OK", html,
                          "<html><body>Liste<script>setInterval(async function () {"
                          "const said = await (await fetch('/aller')).text();"
                          "if (said === 'oui') { location.href = '/partie'; fetch('/tente'); }"
                          "}, 50);</script></body></html>");
        }
        if (request.path == "/aller") {
            return answer("200 OK", html, isLeading ? "oui" : "non");
        }
        if (request.path == "/formulaire") {
            return answer("200 OK", html, request.method + ' ' + request.body);
        }
        if (request.headers.value("if-none-match") == "\"v1\"") {
            return answer("304 Not Modified", "ETag: \"v1\"\r\n", {});
        }
        return fixed.value(request.path, answer("200 OK", html + "ETag: \"v1\"\r\n", list));
    }
};

inline HttpRequest listing(const QString &path)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://%1%2").arg(Host, path));
    request.route = Route::Browser;
    return request;
}

inline HttpRequest document(const QString &path, const QString &savePath)
{
    HttpRequest request = listing(path);
    request.kind = ResourceKind::Document;
    request.savePath = savePath;
    return request;
}

} // namespace attrap::test
