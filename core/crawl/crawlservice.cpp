// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crawl/crawlservice.h"

namespace attrap {

struct CrawlService::Impl
{
    CrawlParts parts;
};

CrawlService::CrawlService(const CrawlParts &parts)
    : m_impl(new Impl{parts})
{ }

CrawlService::~CrawlService() = default;

void CrawlService::pause() { }

void CrawlService::resume() { }

void CrawlService::stop() { }

void CrawlService::interrupt() { }

void CrawlService::tryAgainNow(const QString & /*server*/) { }

void CrawlService::start() { }

void CrawlService::crawl(const CrawlRequest & /*request*/)
{
    Q_EMIT finished({});
}

} // namespace attrap
