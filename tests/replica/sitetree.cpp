// SPDX-License-Identifier: GPL-3.0-or-later
// Folders, lists and pages of documents of one site, from its case.
#include "tests/replica/sitetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attrap::replica {

namespace {

struct Group
{
    QString key;
    QDate day; ///< Any day in it, for names.
    int part = 0;
    QList<int> documents;
};

QString at(const QStringList &list, int part)
{
    return list.isEmpty() ? QString() : list[std::min(part, int(list.size()) - 1)];
}

class TreeBuilder
{
public:
    TreeBuilder(const SiteCase &site, const QList<Document> &documents)
        : m_site(site)
    {
        m_tree.all = documents;
    }

    SiteTree build();

private:
    void fill(Page &page, const QList<int> &documents, int level, const QDate &day);
    void fillFolders(Page &page, const QList<int> &documents, int level, const QDate &day);
    QList<Group> groups(const LevelCase &level, const QList<int> &documents, const QDate &day) const;
    Group groupOf(const LevelCase &level, int document, const QDate &day) const;
    Entry folder(const Page &above, const Group &group, int level);
    void fillList(Page &page, QList<int> documents);
    void addListBlock(Page &page, const QString &as, const QList<int> &documents);
    Entry entryOf(const Page &page, int document, const QString &as);
    QString detailPage(const Page &list, int document);
    void addExtras(Page &page, const QString &place);
    void addQuirks(Page &page, const QString &place);
    void addDecoys(Page &page, int count);
    void addAround(const QString &rootTitle);
    void keep(const Page &page);
    void noteListed(int document, const Page &page, int position, bool paged);
    [[nodiscard]] Page child(const Page &above, const QString &path, const QString &title) const;
    [[nodiscard]] QList<int> newest(int count) const;

    const SiteCase &m_site;
    SiteTree m_tree;
    int m_misfiled = -1;
};

Page TreeBuilder::child(const Page &above, const QString &path, const QString &title) const
{
    Page page;
    page.path = path;
    page.title = title;
    page.crumbs = above.crumbs;
    page.crumbs.append({above.path, above.title});
    page.updated = today();
    return page;
}

void TreeBuilder::keep(const Page &page)
{
    m_tree.pages.insert(page.path, page);
    m_tree.canonical.insert(page.path.toLower(), page.path);
}

QList<int> TreeBuilder::newest(int count) const
{
    QList<int> all;
    for (int i = 0; i < m_tree.all.size(); ++i) {
        if (m_tree.all[i].expected) {
            all.append(i);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [this](int a, int b) { return m_tree.all[a].day > m_tree.all[b].day; });
    return all.mid(0, count);
}

SiteTree TreeBuilder::build()
{
    Page root;
    root.path = m_site.root;
    root.title = u"Recueil des actes administratifs"_s;
    root.crumbs = {{u"/"_s, u"Accueil"_s}, {u"/Publications"_s, u"Publications"_s}};
    root.updated = today();
    QList<int> documents;
    for (int i = 0; i < m_tree.all.size(); ++i) {
        documents.append(i);
    }
    if (m_site.has(u"misfiled-root"_s) && documents.size() > 4) {
        m_misfiled = newest(4).last();
        documents.removeOne(m_misfiled);
    }
    addQuirks(root, u"root"_s);
    fill(root, documents, 0, {});
    if (m_site.has(u"pinned-root"_s) && !m_tree.all.isEmpty()) {
        const Document &d = m_tree.all[newest(1).first()];
        Entry entry;
        entry.title = d.title;
        entry.href = m_tree.listedOn.value(d.path);
        entry.day = d.day;
        root.blocks.prepend({u"cards"_s, {}, {entry}, false});
    }
    keep(root);
    addAround(root.title);
    for (int i = 0; i < m_tree.all.size(); ++i) {
        m_tree.documents.insert(m_tree.all[i].path, i);
    }
    return m_tree;
}

/// The pages above the entry page, and the old addresses of it.
void TreeBuilder::addAround(const QString &rootTitle)
{
    for (const QString &parent : m_site.parents) {
        Page page;
        page.path = parent.section(u'|', 0, 0);
        page.title = u"Recueils des actes administratifs"_s;
        page.crumbs = {{u"/"_s, u"Accueil"_s}, {u"/Publications"_s, u"Publications"_s}};
        page.updated = today();
        Entry entry;
        entry.title = parent.section(u'|', 1);
        entry.href = m_site.root;
        page.blocks.append({u"grey"_s, {}, {entry}, false});
        addExtras(page, u"parent"_s);
        keep(page);
    }
    Page hidden; // What no page but the side menu leads to.
    addExtras(hidden, u"hidden"_s);
    for (const QString &old : m_site.redirects) {
        Page page;
        page.path = old;
        page.title = rootTitle;
        page.redirect = m_site.root;
        keep(page);
    }
}

void TreeBuilder::fill(Page &page, const QList<int> &documents, int level, const QDate &day)
{
    if (level == 0) {
        addExtras(page, u"root-first"_s);
    }
    if (level < m_site.levels.size()) {
        fillFolders(page, documents, level, day);
    } else if (!documents.isEmpty()) {
        fillList(page, documents);
    } else {
        page.blocks.append({u"html"_s, u"<p>Aucun document pour le moment.</p>"_s, {}, false});
    }
    if (level == 0) {
        addExtras(page, u"root"_s);
    } else {
        addExtras(page, m_site.levels[level - 1].by);
    }
}

void TreeBuilder::fillFolders(Page &page, const QList<int> &documents, int level, const QDate &day)
{
    const LevelCase &here = m_site.levels[level];
    QList<int> straight;
    QList<int> grouped;
    for (const int i : documents) {
        const bool skip = here.skip.contains(QString::number(m_tree.all[i].day.year()));
        (skip ? straight : grouped).append(i);
    }
    if (!straight.isEmpty()) {
        fill(page, straight, level + 1, day);
    }
    if (grouped.isEmpty() && !straight.isEmpty()) {
        return;
    }
    Block block{here.as, here.as == "select"_L1 ? here.select : QString(), {}, here.paged};
    for (const Group &group : groups(here, grouped, day)) {
        block.entries.append(folder(page, group, level));
    }
    page.blocks.append(block);
}

Group TreeBuilder::groupOf(const LevelCase &level, int document, const QDate &day) const
{
    const Document &d = m_tree.all[document];
    const QString year = QString::number(d.day.year());
    const int month = d.day.month();
    if (level.by == "year"_L1) {
        return {year, QDate(d.day.year(), 1, 1), 0, {}};
    }
    if (level.by == "month"_L1) {
        return {d.day.toString(u"yyyy-MM"_s), QDate(d.day.year(), month, 1), 0, {}};
    }
    if (level.by == "quarter"_L1) {
        const int part = (month - 1) / 3;
        return {year + u'-' + QString::number(part), QDate(d.day.year(), part * 3 + 1, 1), part, {}};
    }
    if (level.by == "half"_L1 || level.by == "period"_L1) {
        const int border = level.by == "half"_L1 ? 7 : 8;
        const int part = month < border ? 0 : 1;
        return {
            year + u'-' + QString::number(part), QDate(d.day.year(), part == 0 ? 1 : border, 1), part, {}};
    }
    if (level.by == "current"_L1) { // This year, and all the others.
        const bool past = d.day.year() < today().year();
        return {past ? u"0"_s : u"1"_s, d.day, past ? 1 : 0, {}};
    }
    if (level.by == "category"_L1) {
        const int part = d.index % int(level.slugs.size());
        return {QString::number(part), day.isValid() ? day : d.day, part, {}};
    }
    if (level.by == "document"_L1) {
        const QString number = QString::number(d.index).rightJustified(6, u'0');
        return {d.day.toString(Qt::ISODate) + number, d.day, 0, {}};
    }
    return {u"0"_s, day.isValid() ? day : d.day, 0, {}}; // fixed
}

QList<Group> TreeBuilder::groups(const LevelCase &level, const QList<int> &documents, const QDate &day) const
{
    QMap<QString, Group> byKey;
    for (const int i : documents) {
        Group group = groupOf(level, i, day);
        auto it = byKey.find(group.key);
        if (it == byKey.end()) {
            it = byKey.insert(group.key, group);
        }
        it->documents.append(i);
    }
    const bool thisYear = !day.isValid() || day.year() == today().year();
    for (int month = 1; level.future && thisYear && month <= 12; ++month) {
        const QDate first(today().year(), month, 1);
        const QString key = first.toString(u"yyyy-MM"_s);
        if (!byKey.contains(key)) {
            byKey.insert(key, {key, first, 0, {}});
        }
    }
    QList<Group> list = byKey.values();
    if (!level.ascending && level.by != "category"_L1) {
        std::reverse(list.begin(), list.end());
    }
    return list;
}

Entry TreeBuilder::folder(const Page &above, const Group &group, int level)
{
    const LevelCase &here = m_site.levels[level];
    const QStringList own = here.other.value(group.key);
    const int number = here.by == "document"_L1 ? m_tree.all[group.documents.first()].number : 0;
    QString slug = filled(own.value(0, at(here.slugs, group.part)), group.day, number);
    if (group.documents.isEmpty() && !here.futureSlug.isEmpty() && group.day > today()) {
        slug = filled(here.futureSlug, group.day);
    }
    const QString title = filled(own.value(1, at(here.titles, group.part)), group.day, number);
    Page page = child(above, slug.startsWith(u'/') ? slug : above.path + u'/' + slug, title);
    if (here.by == "year"_L1) {
        addQuirks(page, u"year"_s);
    }
    fill(page, group.documents, level + 1, group.day);
    const bool collapse = level + 1 < m_site.levels.size() && m_site.levels[level + 1].collapse;
    if (collapse && page.blocks.size() == 1 && page.blocks[0].entries.size() == 1
        && !page.blocks[0].entries[0].pdf) {
        page.redirect = page.blocks[0].entries[0].href;
    }
    if (m_site.has(u"single-to-detail"_s) && group.documents.size() == 1 && !m_site.detail.isEmpty()
        && level + 1 == m_site.levels.size()) {
        page.redirect = page.blocks[0].entries[0].href;
    }
    keep(page);
    Entry entry;
    entry.title = title;
    const bool fragment = m_site.has(u"titre-fragment"_s) && here.as != "news"_L1;
    entry.href = page.path + (fragment ? u"/#titre"_s : QString());
    entry.day = group.day;
    return entry;
}

void TreeBuilder::fillList(Page &page, QList<int> documents)
{
    std::stable_sort(documents.begin(), documents.end(), [this](int a, int b) {
        const Document &x = m_tree.all[a];
        const Document &y = m_tree.all[b];
        const auto left = std::pair(x.day, x.index);
        const auto right = std::pair(y.day, y.index);
        return m_site.ascending ? left < right : left > right;
    });
    const QString year = QString::number(m_tree.all[documents.first()].day.year());
    for (const QString &as : m_site.leafOf.value(year, m_site.leaf)) {
        if (m_site.months.isEmpty() && !as.endsWith("-months"_L1)) {
            addListBlock(page, as, documents);
            continue;
        }
        for (qsizetype i = 0; i < documents.size();) {
            const QDate day = m_tree.all[documents[i]].day;
            QList<int> month;
            while (i < documents.size() && m_tree.all[documents[i]].day.month() == day.month()
                   && m_tree.all[documents[i]].day.year() == day.year()) {
                month.append(documents[i++]);
            }
            const QString heading = m_site.months.isEmpty() ? u"p"_s : m_site.months;
            page.blocks.append({u"month-"_s + heading, filled(u"{Month} {YYYY}"_s, day), {}, false});
            addListBlock(page, as, month);
        }
    }
}

void TreeBuilder::addListBlock(Page &page, const QString &as, const QList<int> &documents)
{
    Block block{as,
                as.startsWith("select"_L1) ? m_site.selectId : QString(),
                {},
                m_site.paged && (m_site.leafOf.isEmpty() || as == "cards"_L1)};
    int position = 0;
    for (const int i : documents) {
        block.entries.append(entryOf(page, i, as));
        if (m_site.detail.isEmpty()) {
            noteListed(i, page, position, block.paged);
        }
        ++position;
    }
    page.blocks.append(block);
}

void TreeBuilder::noteListed(int document, const Page &page, int position, bool paged)
{
    const QString path = m_tree.all[document].path;
    if (!m_tree.listedOn.contains(path)) {
        const QString suffix
            = paged && position >= 10 ? u"/(offset)/"_s + QString::number(position / 10 * 10) : QString();
        m_tree.listedOn.insert(path, page.path + suffix);
    }
}

Entry TreeBuilder::entryOf(const Page &page, int document, const QString &as)
{
    const Document d = m_tree.all[document];
    Entry entry;
    entry.title = d.title;
    entry.day = d.day;
    entry.size = d.size;
    entry.number = d.number;
    entry.pdf = m_site.detail.isEmpty();
    entry.href = entry.pdf ? d.path : detailPage(page, document);
    if (as == "cards"_L1) {
        entry.rel = page.path + u'/' + d.title.simplified().replace(u' ', u'-');
    }
    return entry;
}

QString TreeBuilder::detailPage(const Page &list, int document)
{
    const Document d = m_tree.all[document];
    QString under = m_site.detailUnder == "root"_L1 ? m_site.root : filled(m_site.detailUnder, d.day);
    if (under.isEmpty()) {
        under = list.path;
    }
    Page page = child(list, under + u'/' + filled(m_site.detailSlug, d.day, d.number), d.title);
    if (m_site.has(u"sommaire-first"_s) && d.index % 2 == 0) {
        Document contents = d;
        contents.id += "-s"_L1;
        contents.expected = false;
        contents.title += "_sommaire"_L1;
        contents.path = QString(d.path).replace(".pdf"_L1, "_sommaire.pdf"_L1);
        m_tree.all.append(contents);
        Entry first;
        first.title = contents.title;
        first.href = contents.path;
        first.day = d.day;
        first.size = d.size;
        first.pdf = true;
        page.blocks.append({at(m_site.detail, 0), {}, {first}, false});
    }
    Entry entry;
    entry.title = d.title;
    entry.href = d.path;
    entry.day = d.day;
    entry.size = d.size;
    entry.pdf = true;
    for (const QString &as : m_site.detail) {
        page.blocks.append({as, {}, {entry}, false});
    }
    noteListed(document, page, 0, false);
    keep(page);
    return page.path;
}

void TreeBuilder::addExtras(Page &page, const QString &place)
{
    for (const ExtraCase &extra : m_site.extras) {
        if (extra.at + (extra.first ? "-first"_L1 : ""_L1) != place) {
            continue;
        }
        Entry entry;
        entry.title = extra.title;
        const bool whole = extra.slug.startsWith(u'/') || extra.slug.contains("://"_L1);
        entry.href = whole ? extra.slug : page.path + u'/' + extra.slug;
        if (extra.documents >= 0 && !m_tree.pages.contains(entry.href)) {
            Page other = child(page, entry.href, extra.title);
            addDecoys(other, extra.documents);
            keep(other);
        }
        // Beside folders of the same make; else in a block of its own.
        if (!page.blocks.isEmpty() && page.blocks.last().as == extra.as) {
            page.blocks.last().entries.append(entry);
        } else {
            page.blocks.append({extra.as, {}, {entry}, false});
        }
    }
}

void TreeBuilder::addDecoys(Page &page, int count)
{
    Block block{u"div"_s, {}, {}, false};
    for (int i = 0; i < count; ++i) {
        const QDate day = today().addDays(-i * 40 - 3);
        Document d;
        d.index = 9000 + int(m_tree.all.size());
        d.id = m_site.code + "-x"_L1 + QString::number(d.index);
        d.day = day;
        d.title = filled(u"Autre recueil n°{D}-{MM} du {d} {month} {YYYY}"_s, day);
        d.path = u"/contenu/telechargement/"_s + QString::number(90000 + d.index) + "/1/file/"_L1 + d.title
            + ".pdf"_L1;
        d.size = u"0,48 Mb"_s;
        d.expected = false;
        m_tree.all.append(d);
        Entry entry;
        entry.title = d.title;
        entry.href = d.path;
        entry.day = day;
        entry.size = d.size;
        entry.pdf = true;
        block.entries.append(entry);
    }
    if (count > 0) {
        page.blocks.append(block);
    } else {
        page.blocks.append({u"html"_s, u"<p>Cette page ne contient pas de recueil.</p>"_s, {}, false});
    }
}

/// What editors put where it does not belong.
void TreeBuilder::addQuirks(Page &page, const QString &place)
{
    if (m_site.has(u"a-la-une-"_s + place)) {
        QList<int> some;
        for (const int i : newest(2)) {
            if (place == "root"_L1 || page.title.contains(QString::number(m_tree.all[i].day.year()))) {
                some.append(i);
            }
        }
        Block block{u"cards"_s, {}, {}, false};
        for (const int i : some) {
            Entry entry;
            entry.title = m_tree.all[i].title;
            entry.day = m_tree.all[i].day;
            entry.href = m_tree.all[i].path;
            entry.size = m_tree.all[i].size;
            entry.pdf = true;
            block.entries.append(entry);
        }
        page.blocks.append(block);
    }
    if (place == "root"_L1 && m_misfiled >= 0) {
        addListBlock(page, u"cards"_s, {m_misfiled});
        page.blocks.last().paged = false;
    }
}

} // namespace

SiteTree buildTree(const SiteCase &site, const QList<Document> &documents)
{
    return TreeBuilder(site, documents).build();
}

} // namespace attrap::replica
