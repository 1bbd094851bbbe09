// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrapers/scrapers.h"

#include "scrapers/definitionfile.h"
#include "scrapers/families/listing.h"
#include "scrapers/families/moselle.h"
#include "scrapers/families/policeparis.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace attrap {
namespace {

std::unique_ptr<Scraper> scraperOf(const Definition &definition)
{
    if (definition.family == "drupal-ppparis"_L1) {
        return std::make_unique<PoliceParisScraper>(definition);
    }
    if (definition.family == "dims-moselle"_L1) {
        return std::make_unique<MoselleScraper>(definition);
    }
    return std::make_unique<ListingScraper>(definition);
}

class DefinedSet : public ScraperSet
{
public:
    explicit DefinedSet(const QList<Definition> &definitions)
    {
        for (const Definition &definition : definitions) {
            m_definitions.insert(definition.code, definition);
        }
    }

    [[nodiscard]] QStringList codes() const override { return m_definitions.keys(); }

    [[nodiscard]] Result<std::unique_ptr<Scraper>> scraper(const QString &code) const override
    {
        const auto found = m_definitions.constFind(code);
        if (found == m_definitions.constEnd()) {
            return Error{ErrorCode::UnknownAdministration, code, u"no definition"_s};
        }
        return scraperOf(*found);
    }

private:
    QMap<QString, Definition> m_definitions;
};

} // namespace

Result<std::shared_ptr<ScraperSet>> scrapersOf(const QList<Definition> &definitions)
{
    QSet<QString> codes;
    for (const Definition &definition : definitions) {
        if (definition.start.isEmpty() || codes.contains(definition.code)) {
            return Error{ErrorCode::DefinitionInvalid, definition.fileName,
                         u"key \"code\": %1 twice, or without a start page"_s.arg(definition.code)};
        }
        codes.insert(definition.code);
    }
    return std::shared_ptr<ScraperSet>(std::make_shared<DefinedSet>(definitions));
}

Result<QList<Definition>> shippedDefinitions()
{
    (void)administrationCodes(); // makes the resource known
    return loadDefinitions(u":/attrap/definitions"_s);
}

Result<std::shared_ptr<ScraperSet>> shippedScrapers()
{
    const Result<QList<Definition>> definitions = shippedDefinitions();
    if (!definitions) {
        return definitions.error();
    }
    return scrapersOf(*definitions);
}

} // namespace attrap
