// SPDX-License-Identifier: GPL-3.0-or-later
// Built without QtWebEngine: there is no browser, and whoever asks is told so.
#include "app/gui/browser/browserroom.h"

namespace attrap {

std::unique_ptr<BrowserRoom> BrowserRoom::make(const Clock &clock, QObject *parent)
{
    Q_UNUSED(clock)
    Q_UNUSED(parent)
    return nullptr;
}

void BrowserRoom::prepare() { }

bool BrowserRoom::isAvailable()
{
    return false;
}

} // namespace attrap
