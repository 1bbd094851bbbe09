// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scrapers/scrapers.h"

namespace attrap {

/// A scraper whose facts are those of its definition; the families add the walk.
class DefinedScraper : public Scraper
{
public:
    explicit DefinedScraper(Definition definition)
        : m_definition(std::move(definition))
    { }
    [[nodiscard]] QString code() const override { return m_definition.code; }
    [[nodiscard]] QString family() const override { return m_definition.family; }
    [[nodiscard]] QList<QUrl> startPages() const override { return m_definition.start; }
    [[nodiscard]] bool needsBrowser() const override { return m_definition.needsBrowser; }
    [[nodiscard]] QString userAgent() const override { return m_definition.userAgent; }
    [[nodiscard]] int delaySeconds() const override { return m_definition.delaySeconds; }
    [[nodiscard]] Numbering numbering() const override { return m_definition.numbering; }

protected:
    [[nodiscard]] const Definition &definition() const { return m_definition; }

private:
    Definition m_definition;
};

} // namespace attrap
