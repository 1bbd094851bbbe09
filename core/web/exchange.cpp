// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/exchange.h"

namespace attrap {

QString Exchange::header(const QString &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

} // namespace attrap
