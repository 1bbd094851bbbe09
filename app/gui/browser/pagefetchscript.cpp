// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/browser/pagefetchscript.h"

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

// The first request asks not to follow redirects, because a failed fetch() does not tell a redirect that left
// the site from a lost connection. Only where there was one is the address asked again, following it within
// the origin: mode "same-origin" ends before anything is sent elsewhere.
const char16_t *const Start = uR"JS((function (job) {
    'use strict';
    const most = 4 << 20;
    const state = { id: job.id, head: null, pieces: [], held: 0, ended: false, failed: '', stage: 'answer',
                    protocol: '', wake: null, stop: new AbortController() };
    globalThis.attrapFetch = state;
    const inBase64 = function (bytes) {
        let text = '';
        for (let i = 0; i < bytes.length; i += 0x8000) {
            text += String.fromCharCode.apply(null, bytes.subarray(i, i + 0x8000));
        }
        return btoa(text);
    };
    const ask = function (redirect) {
        const options = { method: job.method, headers: job.headers, credentials: 'same-origin',
                          mode: 'same-origin', cache: 'no-store', redirect: redirect,
                          signal: state.stop.signal };
        if (job.body !== '') { options.body = job.body; }
        return fetch(job.url, options);
    };
    const read = async function (body) {
        const reader = body.getReader();
        let count = 0;
        for (;;) {
            const part = await reader.read();
            if (part.done) { return; }
            state.pieces.push(inBase64(part.value));
            state.held += part.value.length;
            count += part.value.length;
            if (job.most > 0 && count >= job.most) { reader.cancel(); return; }
            if (state.held > most) { await new Promise(function (go) { state.wake = go; }); }
        }
    };
    const run = async function () {
        const isPost = job.method === 'POST';
        let answer = await ask(isPost ? 'follow' : 'manual');
        const moved = answer.type === 'opaqueredirect';
        if (moved) {
            state.stage = 'redirect';
            answer = await ask('follow');
        }
        state.stage = 'body';
        state.head = { status: answer.status, url: answer.url, redirected: moved || answer.redirected,
                       headers: Array.from(answer.headers) };
        if (answer.body) { await read(answer.body); }
        const seen = performance.getEntriesByName(answer.url, 'resource').pop();
        state.protocol = seen ? seen.nextHopProtocol : '';
    };
    run().then(function () { state.ended = true; },
               function (why) { state.failed = String(why); state.ended = true; });
    return true;
})(%1))JS";

const char16_t *const Take = uR"JS((function (id) {
    'use strict';
    const state = globalThis.attrapFetch;
    if (!state || state.id !== id) { return null; }
    const taken = { head: state.head, pieces: state.pieces, ended: state.ended, failed: state.failed,
                    stage: state.stage, protocol: state.protocol };
    state.pieces = [];
    state.held = 0;
    if (state.wake) { const go = state.wake; state.wake = null; go(); }
    return taken;
})(%1))JS";

const char16_t *const Abort = uR"JS((function (id) {
    'use strict';
    const state = globalThis.attrapFetch;
    if (state && state.id === id) { state.stop.abort(); globalThis.attrapFetch = null; }
})(%1))JS";

QString filled(const char16_t *script, const QString &argument)
{
    // Not arg(): the argument may hold "%1" itself.
    return QString::fromUtf16(script).replace(u"%1"_s, argument);
}

} // namespace

QString fetchStartScript(const QByteArray &job)
{
    return filled(Start, QString::fromUtf8(job));
}

QString fetchTakeScript(quint32 id)
{
    return filled(Take, QString::number(id));
}

QString fetchAbortScript(quint32 id)
{
    return filled(Abort, QString::number(id));
}

QString documentScript()
{
    return u"document.documentElement ? document.documentElement.outerHTML.slice(0, 65536) : ''"_s;
}

} // namespace attrap
