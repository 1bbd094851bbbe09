<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActeTexts</name>
    <message>
        <source>text of an earlier OCR, checked</source>
        <translation>text of an earlier OCR, checked</translation>
    </message>
    <message>
        <source>text of an earlier OCR, replaced by OCR at %1 dpi</source>
        <translation>text of an earlier OCR, replaced by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>its text was unreadable, replaced by OCR at %1 dpi</source>
        <translation>its text was unreadable, replaced by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>blank page</source>
        <translation>blank page</translation>
    </message>
    <message>
        <source>scanned, read by OCR at %1 dpi</source>
        <translation>scanned, read by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scanned</translation>
    </message>
    <message>
        <source>original text; the rest read by OCR at %1 dpi</source>
        <translation>original text; the rest read by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>original text, with pictures</source>
        <translation>original text, with pictures</translation>
    </message>
    <message>
        <source>its text is unreadable</source>
        <translation>its text is unreadable</translation>
    </message>
    <message>
        <source>read by OCR at %1 dpi</source>
        <translation>read by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>original text</source>
        <translation>original text</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sure</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>corrected by you</translation>
    </message>
    <message>
        <source>read at the foot of page %1</source>
        <translation>read at the foot of page %1</translation>
    </message>
    <message>
        <source>read at the foot of the pages</source>
        <translation>read at the foot of the pages</translation>
    </message>
    <message>
        <source>read on the separator, page %1</source>
        <translation>read on the separator, page %1</translation>
    </message>
    <message>
        <source>read on the separator</source>
        <translation>read on the separator</translation>
    </message>
    <message>
        <source>read in the sommaire, page %1</source>
        <translation>read in the sommaire, page %1</translation>
    </message>
    <message>
        <source>read in the sommaire</source>
        <translation>read in the sommaire</translation>
    </message>
    <message>
        <source>taken from the bookmarks of the PDF</source>
        <translation>taken from the bookmarks of the PDF</translation>
    </message>
    <message>
        <source>read on page %1</source>
        <translation>read on page %1</translation>
    </message>
    <message>
        <source>read in the acte</source>
        <translation>read in the acte</translation>
    </message>
    <message>
        <source>guessed from page %1</source>
        <translation>guessed from page %1</translation>
    </message>
    <message>
        <source>taken from the name of the recueil</source>
        <translation>taken from the name of the recueil</translation>
    </message>
    <message>
        <source>cut by you</source>
        <translation>cut by you</translation>
    </message>
    <message>
        <source>cut by the footers</source>
        <translation>cut by the footers</translation>
    </message>
    <message>
        <source>cut by the separator pages</source>
        <translation>cut by the separator pages</translation>
    </message>
    <message>
        <source>cut by the sommaire</source>
        <translation>cut by the sommaire</translation>
    </message>
    <message>
        <source>cut by the bookmarks</source>
        <translation>cut by the bookmarks</translation>
    </message>
    <message>
        <source>cut by the headings</source>
        <translation>cut by the headings</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>not cut</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
    <message>
        <source>p. %1–%2</source>
        <translation>p. %1–%2</translation>
    </message>
    <message>
        <source>Acte without title</source>
        <translation>Acte without title</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>being read by OCR</source>
        <translation>being read by OCR</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>could not be read</translation>
    </message>
    <message>
        <source>read at a lower effort: words may be missing</source>
        <translation>read at a lower effort: words may be missing</translation>
    </message>
    <message>
        <source>no text found, not even by OCR at %1 dpi</source>
        <translation>no text found, not even by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>original text; its pictures read by OCR at %1 dpi</source>
        <translation>original text; its pictures read by OCR at %1 dpi</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to be checked</source>
        <comment>on a page</comment>
        <translation>
            <numerusform>%n word to be checked</numerusform>
            <numerusform>%n words to be checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>This command takes no such argument: %1.</source>
        <translation>This command takes no such argument: %1.</translation>
    </message>
    <message>
        <source>p. %1–%2</source>
        <translation>p. %1–%2</translation>
    </message>
    <message>
        <source>Adds PDF files, or all those in folders, to the library and reads them.</source>
        <translation>Adds PDF files, or all those in folders, to the library and reads them.</translation>
    </message>
    <message>
        <source>Who published them, such as pref06.</source>
        <translation>Who published them, such as pref06.</translation>
    </message>
    <message>
        <source>Only takes the files in; “read” reads them later.</source>
        <translation>Only takes the files in; “read” reads them later.</translation>
    </message>
    <message>
        <source>Shows what the library holds and what is still to be read.</source>
        <translation>Shows what the library holds and what is still to be read.</translation>
    </message>
    <message>
        <source>Checks each original against its fingerprint, and the database.</source>
        <translation>Checks each original against its fingerprint, and the database.</translation>
    </message>
    <message>
        <source>Deletes the search index and makes it again from the library.</source>
        <translation>Deletes the search index and makes it again from the library.</translation>
    </message>
    <message>
        <source>Lists the recueils.</source>
        <translation>Lists the recueils.</translation>
    </message>
    <message>
        <source>Lists the actes.</source>
        <translation>Lists the actes.</translation>
    </message>
    <message>
        <source>Only those of this document.</source>
        <translation>Only those of this document.</translation>
    </message>
    <message>
        <source>Shows the words of a page and where they stand.</source>
        <translation>Shows the words of a page and where they stand.</translation>
    </message>
    <message>
        <source>The page; 1 is the first.</source>
        <translation>The page; 1 is the first.</translation>
    </message>
    <message>
        <source>Searches the actes. Words side by side must all be there; ET, OU, SAUF, &quot;phrases&quot; and prefix* are understood.</source>
        <translation>Searches the actes. Words side by side must all be there; ET, OU, SAUF, &quot;phrases&quot; and prefix* are understood.</translation>
    </message>
    <message>
        <source>Only those of these administrations.</source>
        <translation>Only those of these administrations.</translation>
    </message>
    <message>
        <source>Only from that day on.</source>
        <translation>Only from that day on.</translation>
    </message>
    <message>
        <source>Only up to that day.</source>
        <translation>Only up to that day.</translation>
    </message>
    <message>
        <source>Best first, newest first or oldest first.</source>
        <translation>Best first, newest first or oldest first.</translation>
    </message>
    <message>
        <source>Which page of the results.</source>
        <translation>Which page of the results.</translation>
    </message>
    <message>
        <source>How many results a page: 1 to 1000, 10 by default.</source>
        <translation>How many results a page: 1 to 1000, 10 by default.</translation>
    </message>
    <message>
        <source>Draws a page as the reader shows it.</source>
        <translation>Draws a page as the reader shows it.</translation>
    </message>
    <message>
        <source>Lights what this search finds on it.</source>
        <translation>Lights what this search finds on it.</translation>
    </message>
    <message>
        <source>Resolution: 10 to 1200, 150 by default.</source>
        <translation>Resolution: 10 to 1200, 150 by default.</translation>
    </message>
    <message>
        <source>Where to write the picture.</source>
        <translation>Where to write the picture.</translation>
    </message>
    <message>
        <source>Taken in: %1 new documents, %2 already known, %3 with a problem, %4 files that are no PDFs left aside.</source>
        <translation>Taken in: %1 new documents, %2 already known, %3 with a problem, %4 files that are no PDFs left aside.</translation>
    </message>
    <message>
        <source>Say what to import: files or folders.</source>
        <translation>Say what to import: files or folders.</translation>
    </message>
    <message>
        <source>Nothing was taken in: no PDF could be taken from there.</source>
        <translation>Nothing was taken in: no PDF could be taken from there.</translation>
    </message>
    <message>
        <source>Say which document, which page and which file: DOC --page N -o FILE.png.</source>
        <translation>Say which document, which page and which file: DOC --page N -o FILE.png.</translation>
    </message>
    <message>
        <source>--page needs a whole number, 1 or more.</source>
        <translation>--page needs a whole number, 1 or more.</translation>
    </message>
    <message>
        <source>--dpi needs a whole number from 10 to 1200.</source>
        <translation>--dpi needs a whole number from 10 to 1200.</translation>
    </message>
    <message>
        <source>The page is very large: it was drawn at %1 dpi.</source>
        <translation>The page is very large: it was drawn at %1 dpi.</translation>
    </message>
    <message>
        <source>“%1” is not found on this page; it was drawn without highlights.</source>
        <translation>“%1” is not found on this page; it was drawn without highlights.</translation>
    </message>
    <message>
        <source>Collects, reads, searches and shows recueils des actes administratifs.</source>
        <translation>Collects, reads, searches and shows recueils des actes administratifs.</translation>
    </message>
    <message>
        <source>The library to use.</source>
        <translation>The library to use.</translation>
    </message>
    <message>
        <source>Prints one JSON document.</source>
        <translation>Prints one JSON document.</translation>
    </message>
    <message>
        <source>The language of the sentences.</source>
        <translation>The language of the sentences.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Shows this help.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Shows the version.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage: %1</translation>
    </message>
    <message>
        <source>attrap-cli COMMAND --help tells more.</source>
        <translation>attrap-cli COMMAND --help tells more.</translation>
    </message>
    <message>
        <source>An option stands without its value.</source>
        <translation>An option stands without its value.</translation>
    </message>
    <message>
        <source>There is no such option: %1.</source>
        <translation>There is no such option: %1.</translation>
    </message>
    <message>
        <source>--lang needs fr or en.</source>
        <translation>--lang needs fr or en.</translation>
    </message>
    <message>
        <source>The answer could not be written to standard output.</source>
        <translation>The answer could not be written to standard output.</translation>
    </message>
    <message>
        <source>Say what to do: a command is missing.</source>
        <translation>Say what to do: a command is missing.</translation>
    </message>
    <message>
        <source>There is no such command: %1.</source>
        <translation>There is no such command: %1.</translation>
    </message>
    <message>
        <source>--jobs needs a whole number, 1 or more.</source>
        <translation>--jobs needs a whole number, 1 or more.</translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation>Indexing %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>The index is made again: %n document(s).</source>
        <translation>
            <numerusform>The index is made again: %n document.</numerusform>
            <numerusform>The index is made again: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to search for.</source>
        <translation>Say what to search for.</translation>
    </message>
    <message>
        <source>--from and --to need a day such as 2024-08-14.</source>
        <translation>--from and --to need a day such as 2024-08-14.</translation>
    </message>
    <message>
        <source>--sort needs relevance, desc or asc.</source>
        <translation>--sort needs relevance, desc or asc.</translation>
    </message>
    <message>
        <source>--page and --limit need whole numbers, from 1; --limit up to 1000.</source>
        <translation>--page and --limit need whole numbers, from 1; --limit up to 1000.</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scanned</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n acte(s) for %1</source>
        <translation>
            <numerusform>%n acte for %1</numerusform>
            <numerusform>%n actes for %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Results may be missing: %1 pages and %2 documents are not read yet, %3 documents not indexed.</source>
        <translation>Results may be missing: %1 pages and %2 documents are not read yet, %3 documents not indexed.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Library: %1</translation>
    </message>
    <message>
        <source>%1 recueils, %2 documents (%3 refused, %4 not opened yet), %5 actes</source>
        <translation>%1 recueils, %2 documents (%3 refused, %4 not opened yet), %5 actes</translation>
    </message>
    <message>
        <source>%1 pages: %2 read (%3 by OCR), %4 waiting for OCR, %5 not looked at yet, %6 failed</source>
        <translation>%1 pages: %2 read (%3 by OCR), %4 waiting for OCR, %5 not looked at yet, %6 failed</translation>
    </message>
    <message>
        <source>Nothing waits to be done.</source>
        <translation>Nothing waits to be done.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) wait to be done: attrap-cli read does them.</source>
        <translation>
            <numerusform>%n task waits to be done: attrap-cli read does it.</numerusform>
            <numerusform>%n tasks wait to be done: attrap-cli read does them.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index is up to date.</source>
        <translation>The search index is up to date.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not in the search index yet.</source>
        <translation>
            <numerusform>%n document is not in the search index yet.</numerusform>
            <numerusform>%n documents are not in the search index yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>On disk: originals %1, database %2, index %3</source>
        <translation>On disk: originals %1, database %2, index %3</translation>
    </message>
    <message>
        <source>Administrations (code, name, recueils)</source>
        <translation>Administrations (code, name, recueils)</translation>
    </message>
    <message>
        <source>Without recueils: %1</source>
        <translation>Without recueils: %1</translation>
    </message>
    <message>
        <source>%1 is in the folder of the originals, but the library does not know it.</source>
        <translation>%1 is in the folder of the originals, but the library does not know it.</translation>
    </message>
    <message>
        <source>Checking %1 of %2</source>
        <translation>Checking %1 of %2</translation>
    </message>
    <message>
        <source>Checked %1 originals (%2).</source>
        <translation>Checked %1 originals (%2).</translation>
    </message>
    <message>
        <source>Say which document and which page: DOC --page N.</source>
        <translation>Say which document and which page: DOC --page N.</translation>
    </message>
    <message>
        <source>This page is not wholly read yet: words may be missing.</source>
        <translation>This page is not wholly read yet: words may be missing.</translation>
    </message>
    <message>
        <source>Taking in %1 of %2: %3</source>
        <translation>Taking in %1 of %2: %3</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 pages</source>
        <translation>Reading: %1 of %2 pages</translation>
    </message>
    <message>
        <source>%1 pages/s</source>
        <translation>%1 pages/s</translation>
    </message>
    <message>
        <source>Page %1 of document %2 is not read. %3</source>
        <translation>Page %1 of document %2 is not read. %3</translation>
    </message>
    <message>
        <source>Read: %1 documents, %2 pages (%3 by OCR), %4 actes, in %5 s.</source>
        <translation>Read: %1 documents, %2 pages (%3 by OCR), %4 actes, in %5 s.</translation>
    </message>
    <message>
        <source>%1 actes match but have no known date: the limit of dates leaves them out.</source>
        <translation>%1 actes match but have no known date: the limit of dates leaves them out.</translation>
    </message>
    <message>
        <source>Asks a server on this computer instead of that site; may be repeated.</source>
        <translation>Asks a server on this computer instead of that site; may be repeated.</translation>
    </message>
    <message>
        <source>A file of such origins, one a line.</source>
        <translation>A file of such origins, one a line.</translation>
    </message>
    <message>
        <source>Divides the pauses kept towards such servers; sites keep theirs.</source>
        <translation>Divides the pauses kept towards such servers; sites keep theirs.</translation>
    </message>
    <message>
        <source>Certificates (PEM) to trust instead of the system&apos;s.</source>
        <translation>Certificates (PEM) to trust instead of the system&apos;s.</translation>
    </message>
    <message>
        <source>Collects what administrations publish, without burdening their sites: those given, “all”, or those followed. The exit code is 0 when at least one run came to its end.</source>
        <translation>Collects what administrations publish, without burdening their sites: those given, “all”, or those followed. The exit code is 0 when at least one run came to its end.</translation>
    </message>
    <message>
        <source>Takes nothing published before that day.</source>
        <translation>Takes nothing published before that day.</translation>
    </message>
    <message>
        <source>Only collects; “read” reads later.</source>
        <translation>Only collects; “read” reads later.</translation>
    </message>
    <message>
        <source>Ends instead of waiting for servers that refuse.</source>
        <translation>Ends instead of waiting for servers that refuse.</translation>
    </message>
    <message>
        <source>Lists the administrations that are followed, or follows more.</source>
        <translation>Lists the administrations that are followed, or follows more.</translation>
    </message>
    <message>
        <source>Takes nothing published before that day. Default: two months back.</source>
        <translation>Takes nothing published before that day. Default: two months back.</translation>
    </message>
    <message>
        <source>Follows them no longer; what is held stays.</source>
        <translation>Follows them no longer; what is held stays.</translation>
    </message>
    <message>
        <source>Lists the crawl runs, the newest first, and what each one met.</source>
        <translation>Lists the crawl runs, the newest first, and what each one met.</translation>
    </message>
    <message>
        <source>Only those of this administration.</source>
        <translation>Only those of this administration.</translation>
    </message>
    <message>
        <source>How many runs: 50 by default.</source>
        <translation>How many runs: 50 by default.</translation>
    </message>
    <message>
        <source>Tells how complete the library is: listed, held, missing, holes.</source>
        <translation>Tells how complete the library is: listed, held, missing, holes.</translation>
    </message>
    <message>
        <source>Shows the evidence of what was online when.</source>
        <translation>Shows the evidence of what was online when.</translation>
    </message>
    <message>
        <source>Tells what the list of data.gouv.fr knows and the library does not.</source>
        <translation>Tells what the list of data.gouv.fr knows and the library does not.</translation>
    </message>
    <message>
        <source>Only the recueils of this administration.</source>
        <translation>Only the recueils of this administration.</translation>
    </message>
    <message>
        <source>Lists the descriptions of sites, or checks one: what a crawl would bring. Stores nothing.</source>
        <translation>Lists the descriptions of sites, or checks one: what a crawl would bring. Stores nothing.</translation>
    </message>
    <message>
        <source>special, %1: no. %2</source>
        <translation>special, %1: no. %2</translation>
    </message>
    <message>
        <source>%1: no. %2</source>
        <translation>%1: no. %2</translation>
    </message>
    <message>
        <source>%1  %2: %3 listed, %4 held, %5 missing, %6 gone, %7 replaced.</source>
        <translation>%1  %2: %3 listed, %4 held, %5 missing, %6 gone, %7 replaced.</translation>
    </message>
    <message>
        <source>Numbers that the listing leaves out: %1.</source>
        <translation>Numbers that the listing leaves out: %1.</translation>
    </message>
    <message>
        <source>Last read to its end on %1.</source>
        <translation>Last read to its end on %1.</translation>
    </message>
    <message>
        <source>Failed on %1. %2</source>
        <translation>Failed on %1. %2</translation>
    </message>
    <message>
        <source>Nothing was crawled yet.</source>
        <translation>Nothing was crawled yet.</translation>
    </message>
    <message>
        <source>Stopped. The next “attrap-cli crawl” goes on where this one was.</source>
        <translation>Stopped. The next “attrap-cli crawl” goes on where this one was.</translation>
    </message>
    <message>
        <source>No run came to its end.</source>
        <translation>No run came to its end.</translation>
    </message>
    <message>
        <source>Crawled: %1 administrations, %2 recueils listed (%3 new), %4 documents brought, %5 changed, %6 gone, %7 failed, in %8 s.</source>
        <translation>Crawled: %1 administrations, %2 recueils listed (%3 new), %4 documents brought, %5 changed, %6 gone, %7 failed, in %8 s.</translation>
    </message>
    <message>
        <source>--since needs a day such as 2026-01-31.</source>
        <translation>--since needs a day such as 2026-01-31.</translation>
    </message>
    <message>
        <source>No administration is followed: give codes, or “all”, or name those to follow with attrap-cli follow.</source>
        <translation>No administration is followed: give codes, or “all”, or name those to follow with attrap-cli follow.</translation>
    </message>
    <message>
        <source>%1 is no origin: it needs the form https://HOST=http://127.0.0.1:PORT, an address of this computer.</source>
        <translation>%1 is no origin: it needs the form https://HOST=http://127.0.0.1:PORT, an address of this computer.</translation>
    </message>
    <message>
        <source>--speed needs a number, 1 or more.</source>
        <translation>--speed needs a number, 1 or more.</translation>
    </message>
    <message>
        <source>--speed is for stand-ins of sites on this computer: give their --origin. The sites themselves are always asked at the polite rhythm.</source>
        <translation>--speed is for stand-ins of sites on this computer: give their --origin. The sites themselves are always asked at the polite rhythm.</translation>
    </message>
    <message>
        <source>It is not finished; the next run goes on with it.</source>
        <translation>It is not finished; the next run goes on with it.</translation>
    </message>
    <message>
        <source>Everything listed is held.</source>
        <translation>Everything listed is held.</translation>
    </message>
    <message>
        <source>Something could not be brought; it is asked for again at the next run.</source>
        <translation>Something could not be brought; it is asked for again at the next run.</translation>
    </message>
    <message>
        <source>It broke off.</source>
        <translation>It broke off.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>It was stopped.</translation>
    </message>
    <message>
        <source>%1: %2 listed, %3 new, %4 brought, %5 changed, %6 gone, %7 failed, %8 pages read.</source>
        <translation>%1: %2 listed, %3 new, %4 brought, %5 changed, %6 gone, %7 failed, %8 pages read.</translation>
    </message>
    <message>
        <source>%1 resumes at %2 (site overloaded).</source>
        <translation>%1 resumes at %2 (site overloaded).</translation>
    </message>
    <message>
        <source>%1 resumes at %2 (the site cut the connection).</source>
        <translation>%1 resumes at %2 (the site cut the connection).</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nothing to do</translation>
    </message>
    <message>
        <source>reading the lists of %1</source>
        <translation>reading the lists of %1</translation>
    </message>
    <message>
        <source>bringing documents from %1</source>
        <translation>bringing documents from %1</translation>
    </message>
    <message>
        <source>asking %1 again for what may have been replaced</source>
        <translation>asking %1 again for what may have been replaced</translation>
    </message>
    <message>
        <source>waiting for %1 until %2</source>
        <translation>waiting for %1 until %2</translation>
    </message>
    <message>
        <source>%1 (%2 of %3): %4 · %5 listed, %6 brought, %7 to bring</source>
        <translation>%1 (%2 of %3): %4 · %5 listed, %6 brought, %7 to bring</translation>
    </message>
    <message>
        <source>Say which file: the list downloaded from data.gouv.fr.</source>
        <translation>Say which file: the list downloaded from data.gouv.fr.</translation>
    </message>
    <message>
        <source>%1 is not the list of data.gouv.fr (%2).</source>
        <translation>%1 is not the list of data.gouv.fr (%2).</translation>
    </message>
    <message>
        <source>Of %1 recueils in the list, the library knows %2 and lacks %3.</source>
        <translation>Of %1 recueils in the list, the library knows %2 and lacks %3.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>%1  %2, since %3</source>
        <translation>%1  %2, since %3</translation>
    </message>
    <message>
        <source>No administration is followed: attrap-cli follow CODE adds one.</source>
        <translation>No administration is followed: attrap-cli follow CODE adds one.</translation>
    </message>
    <message>
        <source>Say which administrations: CODE…, or all.</source>
        <translation>Say which administrations: CODE…, or all.</translation>
    </message>
    <message>
        <source>listed as “%1”, dated %2</source>
        <translation>listed as “%1”, dated %2</translation>
    </message>
    <message>
        <source>not the real site but a stand-in (%1)</source>
        <translation>not the real site but a stand-in (%1)</translation>
    </message>
    <message>
        <source>First seen %1, last seen %2.</source>
        <translation>First seen %1, last seen %2.</translation>
    </message>
    <message>
        <source>Seen absent since %1.</source>
        <translation>Seen absent since %1.</translation>
    </message>
    <message>
        <source>Document %1 from %2 to %3.</source>
        <translation>Document %1 from %2 to %3.</translation>
    </message>
    <message>
        <source>The journal is whole: each entry holds the fingerprint of the one before.</source>
        <translation>The journal is whole: each entry holds the fingerprint of the one before.</translation>
    </message>
    <message>
        <source>The journal of observations was changed since it was written: %1.</source>
        <translation>The journal of observations was changed since it was written: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) kept</source>
        <translation>
            <numerusform>%n version kept</numerusform>
            <numerusform>%n versions kept</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer online since %1</source>
        <translation>no longer online since %1</translation>
    </message>
    <message>
        <source>not brought yet</source>
        <translation>not brought yet</translation>
    </message>
    <message>
        <source>--limit needs a whole number, 1 or more.</source>
        <translation>--limit needs a whole number, 1 or more.</translation>
    </message>
    <message>
        <source>%1 is of %2 (%3).</source>
        <translation>%1 is of %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is probably of %2 (%3), which is not sure enough to be recorded: import it with --administration %2 if it is.</source>
        <translation>%1 is probably of %2 (%3), which is not sure enough to be recorded: import it with --administration %2 if it is.</translation>
    </message>
    <message>
        <source>Asking for %1</source>
        <translation>Asking for %1</translation>
    </message>
    <message>
        <source>needs a browser</source>
        <translation>needs a browser</translation>
    </message>
    <message>
        <source>%1 is valid.</source>
        <translation>%1 is valid.</translation>
    </message>
    <message>
        <source>%1: %2 to bring, %3 older</source>
        <translation>%1: %2 to bring, %3 older</translation>
    </message>
    <message>
        <source>%1 is not valid: %2.</source>
        <translation>%1 is not valid: %2.</translation>
    </message>
    <message>
        <source>Say what to do: list, or check with a code or a file.</source>
        <translation>Say what to do: list, or check with a code or a file.</translation>
    </message>
    <message>
        <source>%1 is no proxy: it needs the form socks5h://127.0.0.1:9050 or http://proxy:3128.</source>
        <translation>%1 is no proxy: it needs the form socks5h://127.0.0.1:9050 or http://proxy:3128.</translation>
    </message>
    <message>
        <source>%1 is no time of day: it needs the form 7:30.</source>
        <translation>%1 is no time of day: it needs the form 7:30.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>There is no folder %1.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Followed: %1</source>
        <translation>Followed: %1</translation>
    </message>
    <message>
        <source>Last run, on %1: %2</source>
        <translation>Last run, on %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Page %1 is in %2, with %n passage(s) lit.</source>
        <translation>
            <numerusform>Page %1 is in %2, with %n passage lit.</numerusform>
            <numerusform>Page %1 is in %2, with %n passages lit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) uncertain</source>
        <translation>
            <numerusform>%n point uncertain</numerusform>
            <numerusform>%n points uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A crawl would bring %n document(s).</source>
        <translation>
            <numerusform>A crawl would bring %n document.</numerusform>
            <numerusform>A crawl would bring %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has %n problem(s).</source>
        <translation>
            <numerusform>The library has %n problem.</numerusform>
            <numerusform>The library has %n problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>could not be opened</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>not opened yet</translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) could not be collected from, see above.</source>
        <translation>
            <numerusform>%n administration could not be collected from, see above.</numerusform>
            <numerusform>%n administrations could not be collected from, see above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) wait for you in front of a browser.</source>
        <translation>
            <numerusform>%n administration waits for you in front of a browser.</numerusform>
            <numerusform>%n administrations wait for you in front of a browser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the pages of lists there, as the site gave them.</source>
        <translation>Writes the pages of lists there, as the site gave them.</translation>
    </message>
    <message>
        <source>Listed on %1</source>
        <translation>Listed on %1</translation>
    </message>
    <message>
        <source>Say of what: a document, or the address of a recueil or of a page that lists them.</source>
        <translation>Say of what: a document, or the address of a recueil or of a page that lists them.</translation>
    </message>
    <message>
        <source>The library has seen nothing at the address %1.</source>
        <translation>The library has seen nothing at the address %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as the sites gave them, are in %1.</source>
        <translation>
            <numerusform>%n page, as the site gave it, is in %1.</numerusform>
            <numerusform>%n pages, as the sites gave them, are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to do and with which document: correct, begin, join, move, restore or corrections, then DOC.</source>
        <translation>Say what to do and with which document: correct, begin, join, move, restore or corrections, then DOC.</translation>
    </message>
    <message>
        <source>--to needs a whole number, 1 or more.</source>
        <translation>--to needs a whole number, 1 or more.</translation>
    </message>
    <message>
        <source>Say which page: --page N.</source>
        <translation>Say which page: --page N.</translation>
    </message>
    <message>
        <source>Say where the acte begins: --to M.</source>
        <translation>Say where the acte begins: --to M.</translation>
    </message>
    <message>
        <source>--to belongs to “move”.</source>
        <translation>--to belongs to “move”.</translation>
    </message>
    <message>
        <source>Say which fields: FIELD=VALUE, or --clear FIELD.</source>
        <translation>Say which fields: FIELD=VALUE, or --clear FIELD.</translation>
    </message>
    <message>
        <source>Fields and --clear belong to “correct”.</source>
        <translation>Fields and --clear belong to “correct”.</translation>
    </message>
    <message>
        <source>A field needs a value: %1=VALUE; “%1=” says that there is none.</source>
        <translation>A field needs a value: %1=VALUE; “%1=” says that there is none.</translation>
    </message>
    <message>
        <source>No field is called “%1”. There are: %2.</source>
        <translation>No field is called “%1”. There are: %2.</translation>
    </message>
    <message>
        <source>The field %1 stands there twice.</source>
        <translation>The field %1 stands there twice.</translation>
    </message>
    <message>
        <source>p. %1: %2 is %3</source>
        <translation>p. %1: %2 is %3</translation>
    </message>
    <message>
        <source>none</source>
        <comment>there is no value</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>(kept, but no acte begins there now)</source>
        <translation>(kept, but no acte begins there now)</translation>
    </message>
    <message>
        <source>p. %1: an acte begins here</source>
        <translation>p. %1: an acte begins here</translation>
    </message>
    <message>
        <source>p. %1: continues the acte before</source>
        <translation>p. %1: continues the acte before</translation>
    </message>
    <message>
        <source>Nothing was corrected in this document.</source>
        <translation>Nothing was corrected in this document.</translation>
    </message>
    <message>
        <source>Shows or changes how crawling and reading are done: proxy, contact, daily (hour), watched-folder, reading-on-battery (“read” or “pause”). An empty value removes one.</source>
        <translation>Shows or changes how crawling and reading are done: proxy, contact, daily (hour), watched-folder, reading-on-battery (“read” or “pause”). An empty value removes one.</translation>
    </message>
    <message>
        <source>How many pages at once. Default: one a processor core, one less on battery.</source>
        <translation>How many pages at once. Default: one a processor core, one less on battery.</translation>
    </message>
    <message>
        <source>Also reads again the pages that an older version read, or all pages of the documents given. Their words can be found meanwhile.</source>
        <translation>Also reads again the pages that an older version read, or all pages of the documents given. Their words can be found meanwhile.</translation>
    </message>
    <message>
        <source>Reads on battery too, whatever the settings say.</source>
        <translation>Reads on battery too, whatever the settings say.</translation>
    </message>
    <message>
        <source>With --json: also every value read, from where, and its boxes.</source>
        <translation>With --json: also every value read, from where, and its boxes.</translation>
    </message>
    <message>
        <source>Corrects what was read of an acte, or where it begins; what you say wins over every later reading.
  correct      gives fields of the acte of page N these values; an empty one says that there is none.
               Fields: number, title, kind, service, signed_on, signatory, applies_from, applies_to,
               duration, legal_basis (may be repeated). With --clear, what was read counts again.
  begin        an acte begins at page N.
  join         none does: the page continues the acte before.
  move         the acte that begins at page N begins at page M.
  restore      what the cutting finds at page N counts again.
  corrections  lists what was corrected.</source>
        <translation>Corrects what was read of an acte, or where it begins; what you say wins over every later reading.
  correct      gives fields of the acte of page N these values; an empty one says that there is none.
               Fields: number, title, kind, service, signed_on, signatory, applies_from, applies_to,
               duration, legal_basis (may be repeated). With --clear, what was read counts again.
  begin        an acte begins at page N.
  join         none does: the page continues the acte before.
  move         the acte that begins at page N begins at page M.
  restore      what the cutting finds at page N counts again.
  corrections  lists what was corrected.</translation>
    </message>
    <message>
        <source>With “move”: where the acte begins.</source>
        <translation>With “move”: where the acte begins.</translation>
    </message>
    <message>
        <source>With “correct”: the fields are named without values.</source>
        <translation>With “correct”: the fields are named without values.</translation>
    </message>
    <message>
        <source>Only the text layer, only the OCR, or both put together (default).</source>
        <translation>Only the text layer, only the OCR, or both put together (default).</translation>
    </message>
    <message>
        <source>On battery the reading is to “pause” or to “read”; %1 is neither.</source>
        <translation>On battery the reading is to “pause” or to “read”; %1 is neither.</translation>
    </message>
    <message>
        <source>The settings are proxy, contact, daily, watched-folder and reading-on-battery: give one, and its value.</source>
        <translation>The settings are proxy, contact, daily, watched-folder and reading-on-battery: give one, and its value.</translation>
    </message>
    <message>
        <source>The reading is paused: on battery.</source>
        <translation>The reading is paused: on battery.</translation>
    </message>
    <message>
        <source>The reading is paused, as it was asked to be.</source>
        <translation>The reading is paused, as it was asked to be.</translation>
    </message>
    <message>
        <source>--reading needs text, ocr or page.</source>
        <translation>--reading needs text, ocr or page.</translation>
    </message>
    <message>
        <source>This page took too long and was finished less carefully: words may be missing.</source>
        <translation>This page took too long and was finished less carefully: words may be missing.</translation>
    </message>
    <message>
        <source>The reading is paused: on battery. It goes on by itself on mains; Ctrl+C leaves it for later, and “read --on-battery” reads all the same.</source>
        <translation>The reading is paused: on battery. It goes on by itself on mains; Ctrl+C leaves it for later, and “read --on-battery” reads all the same.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to cut into actes</source>
        <translation>
            <numerusform>%n document to cut into actes</numerusform>
            <numerusform>%n documents to cut into actes</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is not read: on battery the reading is paused, as the settings say. “read --on-battery” reads all the same.</source>
        <translation>The rest is not read: on battery the reading is paused, as the settings say. “read --on-battery” reads all the same.</translation>
    </message>
    <message>
        <source>Reads everything that is not read yet; with --again, documents anew.</source>
        <translation>Reads everything that is not read yet; with --again, documents anew.</translation>
    </message>
    <message>
        <source>No search finds what could not be read: %1 pages and %2 documents.</source>
        <translation>No search finds what could not be read: %1 pages and %2 documents.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) took too long and were finished less carefully: words of theirs may be missing.</source>
        <translation>
            <numerusform>%n page took too long and was finished less carefully: words of it may be missing.</numerusform>
            <numerusform>%n pages took too long and were finished less carefully: words of theirs may be missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>(cover and sommaire, not an acte)</source>
        <translation>(cover and sommaire, not an acte)</translation>
    </message>
    <message>
        <source>This page could not be read. %1 “read --again %2” tries once more.</source>
        <translation>This page could not be read. %1 “read --again %2” tries once more.</translation>
    </message>
    <message numerus="yes">
        <source>Read again: %n page(s).</source>
        <translation>
            <numerusform>Read again: %n page.</numerusform>
            <numerusform>Read again: %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the library could not be read: “read --again” and the document tries once more.</source>
        <translation>
            <numerusform>%n page of the library could not be read: “read --again” and the document tries once more.</numerusform>
            <numerusform>%n pages of the library could not be read: “read --again” and the document tries once more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Reads the recueils des actes administratifs of the French préfectures.</source>
        <translation>Reads the recueils des actes administratifs of the French préfectures.</translation>
    </message>
    <message>
        <source>Folder of the library.</source>
        <translation>Folder of the library.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>Language of the window: fr or en.</source>
        <translation>Language of the window: fr or en.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>language</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>paths</translation>
    </message>
    <message>
        <source>Files or folders to import.</source>
        <translation>Files or folders to import.</translation>
    </message>
    <message>
        <source>[paths…]</source>
        <translation>[paths…]</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>cutting to be checked</source>
        <translation>cutting to be checked</translation>
    </message>
    <message>
        <source>cutting %1</source>
        <comment>“sure” or “probable”</comment>
        <translation>cutting %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to be checked</source>
        <translation>
            <numerusform>%n field to be checked</numerusform>
            <numerusform>%n fields to be checked</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>the user said that a field has no value</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>“read on page 12”</comment>
        <translation>also %1</translation>
    </message>
    <message>
        <source>otherwise %1</source>
        <comment>“read on page 12”</comment>
        <translation>otherwise %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation>Cutting</translation>
    </message>
    <message>
        <source>Fields to be checked</source>
        <translation>Fields to be checked</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>From where</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>the acte whose fields are shown</source>
        <translation>the acte whose fields are shown</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>order of the parts of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a day, then a time of day</comment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>No acte begins at page %1.</source>
        <translation>No acte begins at page %1.</translation>
    </message>
    <message>
        <source>The first page of a document always begins an acte.</source>
        <translation>The first page of a document always begins an acte.</translation>
    </message>
    <message>
        <source>The acte begins at this page already.</source>
        <translation>The acte begins at this page already.</translation>
    </message>
    <message>
        <source>The acte that begins at page %1 can only begin at pages %2 to %3: beyond them, another acte would be left without any page.</source>
        <translation>The acte that begins at page %1 can only begin at pages %2 to %3: beyond them, another acte would be left without any page.</translation>
    </message>
    <message>
        <source>No field is called “%1”.</source>
        <translation>No field is called “%1”.</translation>
    </message>
    <message>
        <source>This field was not corrected: %1.</source>
        <translation>This field was not corrected: %1.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Applies until</source>
        <translation>Applies until</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 14 août 2024 or 14/08/2024.</source>
        <translation>“%1” is no date. Write it as 14 août 2024 or 14/08/2024.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 14 août 2024, or 14 août 2024 à 8 h.</source>
        <translation>“%1” is no date. Write it as 14 août 2024, or 14 août 2024 à 8 h.</translation>
    </message>
    <message>
        <source>“%1” is no duration. Write it as 3 ans, 6 mois or 8 heures.</source>
        <translation>“%1” is no duration. Write it as 3 ans, 6 mois or 8 heures.</translation>
    </message>
    <message>
        <source>“%1” cannot be the value of this field: %2.</source>
        <translation>“%1” cannot be the value of this field: %2.</translation>
    </message>
    <message>
        <source>This document has no page %1.</source>
        <translation>This document has no page %1.</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet: it is still being read.</source>
        <translation>This document is not cut into actes yet: it is still being read.</translation>
    </message>
    <message>
        <source>An acte begins at this page already.</source>
        <translation>An acte begins at this page already.</translation>
    </message>
    <message>
        <source>This page continues the acte before already: no acte begins here.</source>
        <translation>This page continues the acte before already: no acte begins here.</translation>
    </message>
    <message>
        <source>The cutting was not corrected at this page.</source>
        <translation>The cutting was not corrected at this page.</translation>
    </message>
</context>
<context>
    <name>CrawlTexts</name>
    <message>
        <source>%1 on %2</source>
        <comment>an hour, then a date</comment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>site overloaded</source>
        <translation>site overloaded</translation>
    </message>
    <message>
        <source>connection cut by the site</source>
        <translation>connection cut by the site</translation>
    </message>
    <message>
        <source>site refuses for now</source>
        <translation>site refuses for now</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>waits for you</translation>
    </message>
    <message>
        <source>It is under way, or goes on at the next start.</source>
        <translation>It is under way, or goes on at the next start.</translation>
    </message>
    <message>
        <source>Everything that the site lists is held.</source>
        <translation>Everything that the site lists is held.</translation>
    </message>
    <message>
        <source>Everything that the site lists was held already.</source>
        <translation>Everything that the site lists was held already.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be brought; the list below says which.</source>
        <translation>
            <numerusform>%n document or page could not be brought; the list below says which.</numerusform>
            <numerusform>%n documents or pages could not be brought; the list below says which.</numerusform>
        </translation>
    </message>
    <message>
        <source>The listing was not read to its end.</source>
        <translation>The listing was not read to its end.</translation>
    </message>
    <message>
        <source>It broke off, and nothing tells why.</source>
        <translation>It broke off, and nothing tells why.</translation>
    </message>
    <message>
        <source>You stopped it. What was brought is kept.</source>
        <translation>You stopped it. What was brought is kept.</translation>
    </message>
    <message>
        <source>The site asks for a browser, with you in front of it.</source>
        <translation>The site asks for a browser, with you in front of it.</translation>
    </message>
    <message>
        <source>listed for the first time</source>
        <translation>listed for the first time</translation>
    </message>
    <message>
        <source>brought</source>
        <translation>brought</translation>
    </message>
    <message>
        <source>replaced by the site: both versions are kept</source>
        <translation>replaced by the site: both versions are kept</translation>
    </message>
    <message>
        <source>looked at again, unchanged</source>
        <translation>looked at again, unchanged</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>no longer listed</translation>
    </message>
    <message>
        <source>could not be brought</source>
        <translation>could not be brought</translation>
    </message>
    <message>
        <source>the last run failed</source>
        <translation>the last run failed</translation>
    </message>
    <message>
        <source>waits for you in a browser</source>
        <translation>waits for you in a browser</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>something is missing</translation>
    </message>
    <message>
        <source>never looked at yet</source>
        <translation>never looked at yet</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>not followed</translation>
    </message>
    <message>
        <source>well</source>
        <translation>well</translation>
    </message>
    <message>
        <source>special %1</source>
        <comment>a series of recueils, then its numbers</comment>
        <translation>special %1</translation>
    </message>
    <message>
        <source>%1: resumes at %2 (%3)</source>
        <comment>site, hour, reason</comment>
        <translation>%1: resumes at %2 (%3)</translation>
    </message>
    <message>
        <source>collecting paused</source>
        <translation>collecting paused</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>administration, its place, how many there are</comment>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>reading the lists of %1</source>
        <translation>reading the lists of %1</translation>
    </message>
    <message>
        <source>bringing the documents of %1</source>
        <translation>bringing the documents of %1</translation>
    </message>
    <message>
        <source>looking again at recent documents of %1</source>
        <translation>looking again at recent documents of %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>%1: resumes at %2</source>
        <comment>site, hour</comment>
        <translation>%1: resumes at %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recueil(s) listed</source>
        <translation>
            <numerusform>%n recueil listed</numerusform>
            <numerusform>%n recueils listed</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2 documents</source>
        <translation>%1 / %2 documents</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>The update was stopped before its end.</source>
        <translation>The update was stopped before its end.</translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) looked at.</source>
        <translation>
            <numerusform>%n administration looked at.</numerusform>
            <numerusform>%n administrations looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new recueil(s).</source>
        <translation>
            <numerusform>%n new recueil.</numerusform>
            <numerusform>%n new recueils.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nothing new.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) brought.</source>
        <translation>
            <numerusform>%n document brought.</numerusform>
            <numerusform>%n documents brought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced by its site.</source>
        <translation>
            <numerusform>%n replaced by its site.</numerusform>
            <numerusform>%n replaced by their sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed.</source>
        <translation>
            <numerusform>%n no longer listed.</numerusform>
            <numerusform>%n no longer listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be brought.</source>
        <translation>
            <numerusform>%n document or page could not be brought.</numerusform>
            <numerusform>%n documents or pages could not be brought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) could not be read: nobody knows whether they have something new.</source>
        <translation>
            <numerusform>%n site could not be read: nobody knows whether it has something new.</numerusform>
            <numerusform>%n sites could not be read: nobody knows whether they have something new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) wait for you in a browser.</source>
        <translation>
            <numerusform>%n site waits for you in a browser.</numerusform>
            <numerusform>%n sites wait for you in a browser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Published by: %1</source>
        <translation>Published by: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>Listed on: %1</source>
        <translation>Listed on: %1</translation>
    </message>
    <message>
        <source>Words of the link: “%1”</source>
        <translation>Words of the link: “%1”</translation>
    </message>
    <message>
        <source>Date as the list printed it: “%1”</source>
        <translation>Date as the list printed it: “%1”</translation>
    </message>
    <message>
        <source>Seen on the site from %1 to %2</source>
        <translation>Seen on the site from %1 to %2</translation>
    </message>
    <message>
        <source>No longer listed since %1. It is kept.</source>
        <translation>No longer listed since %1. It is kept.</translation>
    </message>
    <message>
        <source>Its document is not held. %1</source>
        <translation>Its document is not held. %1</translation>
    </message>
    <message>
        <source>Its document is not held.</source>
        <translation>Its document is not held.</translation>
    </message>
    <message numerus="yes">
        <source>The site gave %n different documents at this address; all are kept.</source>
        <translation>
            <numerusform>The site gave %n document at this address; it is kept.</numerusform>
            <numerusform>The site gave %n different documents at this address; all are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate of the site: %1 (SHA-256 %2)</source>
        <translation>Certificate of the site: %1 (SHA-256 %2)</translation>
    </message>
    <message>
        <source>Not asked from the real site but from a stand-in: %1</source>
        <translation>Not asked from the real site but from a stand-in: %1</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>It waits for its turn.</translation>
    </message>
    <message>
        <source>The site lists nothing since %1.</source>
        <translation>The site lists nothing since %1.</translation>
    </message>
    <message>
        <source>The site lists nothing.</source>
        <translation>The site lists nothing.</translation>
    </message>
    <message>
        <source>waits for a site that refuses for now; resumes at %1</source>
        <translation>waits for a site that refuses for now; resumes at %1</translation>
    </message>
</context>
<context>
    <name>DialogTexts</name>
    <message>
        <source>Import files</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf *.PDF);;All files (*)</source>
        <translation>PDF documents (*.pdf *.PDF);;All files (*)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Table for a spreadsheet (*.csv)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>The work was stopped before its end. Nothing is lost: start it again to go on.</source>
        <translation>The work was stopped before its end. Nothing is lost: start it again to go on.</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, or whether the disk that holds it is connected.</source>
        <translation>%1 does not exist. Check the name, or whether the disk that holds it is connected.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it and that its disk is well.</source>
        <translation>%1 cannot be read. Check that you may open it and that its disk is well.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that you may write there.</source>
        <translation>%1 cannot be written. Check that you may write there.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Free some space, then start again; nothing is lost.</source>
        <translation>The disk is full: %1 could not be written. Free some space, then start again; nothing is lost.</translation>
    </message>
    <message>
        <source>%1 is empty: its download was probably interrupted. Download it again.</source>
        <translation>%1 is empty: its download was probably interrupted. Download it again.</translation>
    </message>
    <message>
        <source>%1 is not a PDF but a web page saved under that name, which is what a refused download leaves. Download the document again in a browser.</source>
        <translation>%1 is not a PDF but a web page saved under that name, which is what a refused download leaves. Download the document again in a browser.</translation>
    </message>
    <message>
        <source>%1 is not a PDF. Attrap reads PDF documents only.</source>
        <translation>%1 is not a PDF. Attrap reads PDF documents only.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. The original is kept, but it cannot be read: ask its publisher for a copy without password, or save one yourself and import it.</source>
        <translation>%1 is protected by a password. The original is kept, but it cannot be read: ask its publisher for a copy without password, or save one yourself and import it.</translation>
    </message>
    <message>
        <source>%1 is damaged: it claims to be a PDF, but no page of it can be opened. The original is kept; download it again if you can.</source>
        <translation>%1 is damaged: it claims to be a PDF, but no page of it can be opened. The original is kept; download it again if you can.</translation>
    </message>
    <message>
        <source>The library has no document %1. The list of recueils shows those that it has.</source>
        <translation>The library has no document %1. The list of recueils shows those that it has.</translation>
    </message>
    <message>
        <source>Several documents begin with %1. Give more characters.</source>
        <translation>Several documents begin with %1. Give more characters.</translation>
    </message>
    <message>
        <source>This document has no such page: %1.</source>
        <translation>This document has no such page: %1.</translation>
    </message>
    <message>
        <source>A page of %1 cannot be shown or read: that page is damaged. The others are not concerned.</source>
        <translation>A page of %1 cannot be shown or read: that page is damaged. The others are not concerned.</translation>
    </message>
    <message>
        <source>The library %1 is in use by another Attrap. Close that one first.</source>
        <translation>The library %1 is in use by another Attrap. Close that one first.</translation>
    </message>
    <message>
        <source>The library %1 was made by a later version of Attrap. Install that version to open it; this one leaves it as it is.</source>
        <translation>The library %1 was made by a later version of Attrap. Install that version to open it; this one leaves it as it is.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Attrap changes nothing in it: restore a backup, or keep the folder and ask for help.</source>
        <translation>The library %1 is damaged. Attrap changes nothing in it: restore a backup, or keep the folder and ask for help.</translation>
    </message>
    <message>
        <source>%1 is not a library of Attrap. Choose another folder.</source>
        <translation>%1 is not a library of Attrap. Choose another folder.</translation>
    </message>
    <message>
        <source>The library&apos;s database %1 refused an operation. Check the disk, then start Attrap again.</source>
        <translation>The library&apos;s database %1 refused an operation. Check the disk, then start Attrap again.</translation>
    </message>
    <message>
        <source>The original of document %1 is no longer in the library&apos;s folder. Restore it from a backup, or import it again.</source>
        <translation>The original of document %1 is no longer in the library&apos;s folder. Restore it from a backup, or import it again.</translation>
    </message>
    <message>
        <source>The original of document %1 was changed: it no longer has its fingerprint. Restore it from a backup, or import it again.</source>
        <translation>The original of document %1 was changed: it no longer has its fingerprint. Restore it from a backup, or import it again.</translation>
    </message>
    <message>
        <source>The program attrap-worker, which opens documents safely, cannot be started (%1). Install Attrap again.</source>
        <translation>The program attrap-worker, which opens documents safely, cannot be started (%1). Install Attrap again.</translation>
    </message>
    <message>
        <source>The reader stopped on a page of %1: that page is probably damaged. The others are not concerned; you can have it read again.</source>
        <translation>The reader stopped on a page of %1: that page is probably damaged. The others are not concerned; you can have it read again.</translation>
    </message>
    <message>
        <source>A page of %1 took too long and was left. The others are not concerned; you can have it read again.</source>
        <translation>A page of %1 took too long and was left. The others are not concerned; you can have it read again.</translation>
    </message>
    <message>
        <source>A page of %1 needs more memory than Attrap allows and was left. The others are not concerned.</source>
        <translation>A page of %1 needs more memory than Attrap allows and was left. The others are not concerned.</translation>
    </message>
    <message>
        <source>The reader gave an answer that makes no sense for %1, which was discarded. You can have it read again.</source>
        <translation>The reader gave an answer that makes no sense for %1, which was discarded. You can have it read again.</translation>
    </message>
    <message>
        <source>The data to recognise the language “%1” is not installed. Install the package tesseract-ocr-%1, then start Attrap again.</source>
        <translation>The data to recognise the language “%1” is not installed. Install the package tesseract-ocr-%1, then start Attrap again.</translation>
    </message>
    <message>
        <source>A page of %1 could not be processed. The others are not concerned; you can have it read again.</source>
        <translation>A page of %1 could not be processed. The others are not concerned; you can have it read again.</translation>
    </message>
    <message>
        <source>The search “%1” has nothing to look for. Give at least one word that must be there.</source>
        <translation>The search “%1” has nothing to look for. Give at least one word that must be there.</translation>
    </message>
    <message>
        <source>“%1” stands for too many different words. Give more letters.</source>
        <translation>“%1” stands for too many different words. Give more letters.</translation>
    </message>
    <message>
        <source>The search index cannot be used. It can be made again from the library: attrap-cli rebuild-index.</source>
        <translation>The search index cannot be used. It can be made again from the library: attrap-cli rebuild-index.</translation>
    </message>
    <message>
        <source>No administration has the code “%1”. attrap-cli status lists the codes.</source>
        <translation>No administration has the code “%1”. attrap-cli status lists the codes.</translation>
    </message>
    <message>
        <source>This cannot be done: %1.</source>
        <translation>This cannot be done: %1.</translation>
    </message>
    <message>
        <source>Attrap made a mistake of its own (%1). Please report it with the log.</source>
        <translation>Attrap made a mistake of its own (%1). Please report it with the log.</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>this document</translation>
    </message>
    <message>
        <source>The site of %1 cannot be reached. Check the connection to the Internet; Attrap will try again at the next run.</source>
        <translation>The site of %1 cannot be reached. Check the connection to the Internet; Attrap will try again at the next run.</translation>
    </message>
    <message>
        <source>The site cut the connection without an answer for %1. Some sites refuse that way: Attrap leaves it alone for a while, then tries again.</source>
        <translation>The site cut the connection without an answer for %1. Some sites refuse that way: Attrap leaves it alone for a while, then tries again.</translation>
    </message>
    <message>
        <source>The site took too long to answer for %1. It will be asked again at the next run.</source>
        <translation>The site took too long to answer for %1. It will be asked again at the next run.</translation>
    </message>
    <message>
        <source>The site is overloaded or refuses for now: %1 was not given. Attrap leaves it alone for a while, then tries again; nothing is lost.</source>
        <translation>The site is overloaded or refuses for now: %1 was not given. Attrap leaves it alone for a while, then tries again; nothing is lost.</translation>
    </message>
    <message>
        <source>The site refused a moment ago and is left alone for now: %1 was not asked for. Attrap goes on by itself when the pause ends.</source>
        <translation>The site refused a moment ago and is left alone for now: %1 was not asked for. Attrap goes on by itself when the pause ends.</translation>
    </message>
    <message>
        <source>The site refuses access to %1. Open that address in a browser to see whether it is still public.</source>
        <translation>The site refuses access to %1. Open that address in a browser to see whether it is still public.</translation>
    </message>
    <message>
        <source>The site says that %1 does not exist, or no longer.</source>
        <translation>The site says that %1 does not exist, or no longer.</translation>
    </message>
    <message>
        <source>The site answered with an error for %1. It will be asked again at the next run.</source>
        <translation>The site answered with an error for %1. It will be asked again at the next run.</translation>
    </message>
    <message>
        <source>The certificate of the site of %1 is not valid: nobody can tell who answers, so nothing was taken. Check the date of this computer; if it is right, the fault is the site&apos;s.</source>
        <translation>The certificate of the site of %1 is not valid: nobody can tell who answers, so nothing was taken. Check the date of this computer; if it is right, the fault is the site&apos;s.</translation>
    </message>
    <message>
        <source>The site sends %1 on to another site, which Attrap does not follow. Open that address in a browser to see where it leads.</source>
        <translation>The site sends %1 on to another site, which Attrap does not follow. Open that address in a browser to see where it leads.</translation>
    </message>
    <message>
        <source>The site sends %1 round in circles. It will be asked again at the next run.</source>
        <translation>The site sends %1 round in circles. It will be asked again at the next run.</translation>
    </message>
    <message>
        <source>The download of %1 broke off before its end, twice. It will be asked for again at the next run.</source>
        <translation>The download of %1 broke off before its end, twice. It will be asked for again at the next run.</translation>
    </message>
    <message>
        <source>The site asks for a browser, with you in front of it, before it gives %1. Open that address from Attrap, pass what is asked, and the run goes on.</source>
        <translation>The site asks for a browser, with you in front of it, before it gives %1. Open that address from Attrap, pass what is asked, and the run goes on.</translation>
    </message>
    <message>
        <source>The page %1 no longer looks like a list of recueils: the site has probably changed. What is already held stays; look at the page in a browser.</source>
        <translation>The page %1 no longer looks like a list of recueils: the site has probably changed. What is already held stays; look at the page in a browser.</translation>
    </message>
    <message>
        <source>The page %1 gives its recueils dates that cannot be. They were kept; check them on the page.</source>
        <translation>The page %1 gives its recueils dates that cannot be. They were kept; check them on the page.</translation>
    </message>
    <message>
        <source>The list %1 has no end: Attrap stopped following it. What was found is kept.</source>
        <translation>The list %1 has no end: Attrap stopped following it. What was found is kept.</translation>
    </message>
    <message>
        <source>The description of a site, %1, has a mistake. Mend it, or install Attrap again.</source>
        <translation>The description of a site, %1, has a mistake. Mend it, or install Attrap again.</translation>
    </message>
    <message>
        <source>%1 is larger than Attrap accepts. Get it in another way if it comes from a site, split it, then import the parts.</source>
        <translation>%1 is larger than Attrap accepts. Get it in another way if it comes from a site, split it, then import the parts.</translation>
    </message>
    <message>
        <source>The site answered %1 by sending Attrap to an address that no public site may use. Nothing was asked there.</source>
        <translation>The site answered %1 by sending Attrap to an address that no public site may use. Nothing was asked there.</translation>
    </message>
    <message>
        <source>The page %1 lists nothing, where recueils are expected. This is not taken for “nothing new”: look at the page in a browser.</source>
        <translation>The page %1 lists nothing, where recueils are expected. This is not taken for “nothing new”: look at the page in a browser.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Document %1</source>
        <translation>Document %1</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>order of the parts of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>not opened yet</translation>
    </message>
    <message>
        <source>being read, %1 of %2 pages</source>
        <translation>being read, %1 of %2 pages</translation>
    </message>
    <message>
        <source>read</source>
        <translation>read</translation>
    </message>
    <message numerus="yes">
        <source>read, except %n page(s)</source>
        <translation>
            <numerusform>read, except %n page</numerusform>
            <numerusform>read, except %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>reading %1 / %2 pages</source>
        <translation>reading %1 / %2 pages</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to open</source>
        <translation>
            <numerusform>%n document to open</numerusform>
            <numerusform>%n documents to open</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>%1 pages/s</source>
        <translation>%1 pages/s</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>reading…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not read or indexed yet: results may be missing.</source>
        <translation>
            <numerusform>%n document is not read or indexed yet: results may be missing.</numerusform>
            <numerusform>%n documents are not read or indexed yet: results may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) still wait to be read: results may be missing.</source>
        <translation>
            <numerusform>%n page still waits to be read: results may be missing.</numerusform>
            <numerusform>%n pages still wait to be read: results may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be read: no search finds them.</source>
        <translation>
            <numerusform>%n page could not be read: no search finds it.</numerusform>
            <numerusform>%n pages could not be read: no search finds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) cannot be opened: no search finds them.</source>
        <translation>
            <numerusform>%n document cannot be opened: no search finds it.</numerusform>
            <numerusform>%n documents cannot be opened: no search finds them.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped before its end.</source>
        <translation>The import was stopped before its end.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were added.</source>
        <translation>
            <numerusform>%n document was added.</numerusform>
            <numerusform>%n documents were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the library already.</source>
        <translation>
            <numerusform>%n file was in the library already.</numerusform>
            <numerusform>%n files were in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>%n file could not be added.</numerusform>
            <numerusform>%n files could not be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out because they are no PDF.</source>
        <translation>
            <numerusform>%n file was left out because they is not a PDF.</numerusform>
            <numerusform>%n files were left out because they are no PDF.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acte(s) match but have no known date: the limit of dates leaves them out.</source>
        <translation>
            <numerusform>%n acte matches but has no known date: the limit of dates leaves it out.</numerusform>
            <numerusform>%n actes match but have no known date: the limit of dates leaves them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced: %n versions</source>
        <translation>
            <numerusform>replaced: %n version</numerusform>
            <numerusform>replaced: %n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer listed since %1</source>
        <translation>no longer listed since %1</translation>
    </message>
    <message>
        <source>listed but not held: %1</source>
        <translation>listed but not held: %1</translation>
    </message>
    <message>
        <source>listed, not brought yet</source>
        <translation>listed, not brought yet</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to cut into actes</source>
        <translation>
            <numerusform>%n document to cut into actes</numerusform>
            <numerusform>%n documents to cut into actes</numerusform>
        </translation>
    </message>
    <message>
        <source>reading paused: on battery</source>
        <translation>reading paused: on battery</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>on battery</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) took too long and were finished less carefully: words of theirs may be missing.</source>
        <translation>
            <numerusform>%n page took too long and was finished less carefully: words of it may be missing.</numerusform>
            <numerusform>%n pages took too long and were finished less carefully: words of theirs may be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::ActesController</name>
    <message>
        <source>No document is open.</source>
        <translation>No document is open.</translation>
    </message>
    <message>
        <source>The library is open for reading only.</source>
        <translation>The library is open for reading only.</translation>
    </message>
    <message>
        <source>The correction before is still being made.</source>
        <translation>The correction before is still being made.</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet.</source>
        <translation>This document is not cut into actes yet.</translation>
    </message>
    <message>
        <source>No acte follows the one of this page.</source>
        <translation>No acte follows the one of this page.</translation>
    </message>
    <message>
        <source>No acte holds the page one looks at.</source>
        <translation>No acte holds the page one looks at.</translation>
    </message>
    <message>
        <source>The chosen field was not corrected.</source>
        <translation>The chosen field was not corrected.</translation>
    </message>
    <message>
        <source>Nothing was corrected here.</source>
        <translation>Nothing was corrected here.</translation>
    </message>
    <message>
        <source>An acte begins at page %1. Ctrl+Z undoes it.</source>
        <translation>An acte begins at page %1. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Page %1 continues the acte before. Ctrl+Z undoes it.</source>
        <translation>Page %1 continues the acte before. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>The acte that began at page %1 begins at page %2. Ctrl+Z undoes it.</source>
        <translation>The acte that began at page %1 begins at page %2. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>At page %1, what the cutting finds counts again. Ctrl+Z undoes it.</source>
        <translation>At page %1, what the cutting finds counts again. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>%1 is corrected. Ctrl+Z undoes it.</source>
        <comment>name of a field</comment>
        <translation>%1 is corrected. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>%1: what was read counts again. Ctrl+Z undoes it.</source>
        <comment>name of a field</comment>
        <translation>%1: what was read counts again. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>The last correction is undone.</source>
        <translation>The last correction is undone.</translation>
    </message>
    <message>
        <source>The correction was not made. %1</source>
        <comment>why</comment>
        <translation>The correction was not made. %1</translation>
    </message>
    <message>
        <source>The library is open for reading only: nothing can be corrected.</source>
        <translation>The library is open for reading only: nothing can be corrected.</translation>
    </message>
    <message>
        <source>In the acte of %1: %2</source>
        <comment>its pages, its title</comment>
        <translation>In the acte of %1: %2</translation>
    </message>
    <message>
        <source>The correction was not undone. %1</source>
        <comment>why</comment>
        <translation>The correction was not undone. %1</translation>
    </message>
</context>
<context>
    <name>attrap::BrowserWindow</name>
    <message>
        <source>A site asks for a browser</source>
        <translation>A site asks for a browser</translation>
    </message>
    <message>
        <source>Address of the page shown</source>
        <translation>Address of the page shown</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Look again whether the site lets you in (Ctrl+Enter).</source>
        <translation>Look again whether the site lets you in (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Reload</translation>
    </message>
    <message>
        <source>Load the page again (F5).</source>
        <translation>Load the page again (F5).</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Close this window; the site waits for another time (Ctrl+W).</source>
        <translation>Close this window; the site waits for another time (Ctrl+W).</translation>
    </message>
    <message>
        <source>This site asks for a browser. Pass what it asks; when its page is shown, Attrap closes this window and goes on by itself.</source>
        <translation>This site asks for a browser. Pass what it asks; when its page is shown, Attrap closes this window and goes on by itself.</translation>
    </message>
    <message>
        <source>Attrap is looking whether the site lets you in…</source>
        <translation>Attrap is looking whether the site lets you in…</translation>
    </message>
    <message>
        <source>The site still asks for something. Pass it below, then press “Done”; press “Reload” if nothing happens.</source>
        <translation>The site still asks for something. Pass it below, then press “Done”; press “Reload” if nothing happens.</translation>
    </message>
    <message>
        <source>The page could not be loaded. Check the connection to the network, then press “Reload”.</source>
        <translation>The page could not be loaded. Check the connection to the network, then press “Reload”.</translation>
    </message>
    <message>
        <source>This page is of another site: Attrap takes nothing from it. Press “Reload” to come back to the one that asks for a browser.</source>
        <translation>This page is of another site: Attrap takes nothing from it. Press “Reload” to come back to the one that asks for a browser.</translation>
    </message>
    <message>
        <source>The browser does not run for the system&apos;s administrator (root). Start Attrap as an ordinary user to open this site, or open the address in a browser of your own.</source>
        <translation>The browser does not run for the system&apos;s administrator (root). Start Attrap as an ordinary user to open this site, or open the address in a browser of your own.</translation>
    </message>
    <message>
        <source>The proxy was changed. Start Attrap again to open this site through it.</source>
        <translation>The proxy was changed. Start Attrap again to open this site through it.</translation>
    </message>
    <message>
        <source>%1 (stand-in: %2)</source>
        <extracomment>%1 an address, %2 &quot;https://host=http://127.0.0.1:PORT&quot;</extracomment>
        <translation>%1 (stand-in: %2)</translation>
    </message>
    <message>
        <source>“%1” was saved and handed to the library.</source>
        <translation>“%1” was saved and handed to the library.</translation>
    </message>
</context>
<context>
    <name>attrap::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>type a command…</source>
        <translation>type a command…</translation>
    </message>
    <message>
        <source>Command to look for</source>
        <translation>Command to look for</translation>
    </message>
</context>
<context>
    <name>attrap::ContentsPane</name>
    <message>
        <source>Look for an acte of this document</source>
        <translation>Look for an acte of this document</translation>
    </message>
    <message>
        <source>look for an acte…</source>
        <translation>look for an acte…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>contents.csv</source>
        <translation>contents.csv</translation>
    </message>
    <message>
        <source>What was read of the acte</source>
        <translation>What was read of the acte</translation>
    </message>
    <message>
        <source>acte.csv</source>
        <translation>acte.csv</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet.</source>
        <translation>This document is not cut into actes yet.</translation>
    </message>
    <message numerus="yes">
        <source>Contents: %n acte(s)</source>
        <translation>
            <numerusform>Contents: %n acte</numerusform>
            <numerusform>Contents: %n actes</numerusform>
        </translation>
    </message>
    <message>
        <source>Acte of %1</source>
        <comment>its pages</comment>
        <translation>Acte of %1</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlBanner</name>
    <message>
        <source>Open…</source>
        <translation>Open…</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) wait for you: %1.</source>
        <translation>
            <numerusform>%n site waits for you: %1.</numerusform>
            <numerusform>%n sites wait for you: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They ask for a browser, with you in front of it. Open them and pass what they show: Attrap goes on by itself.</source>
        <translation>They ask for a browser, with you in front of it. Open them and pass what they show: Attrap goes on by itself.</translation>
    </message>
    <message>
        <source>To be opened in a browser: %1. Drop the PDFs that you save there on this window.</source>
        <translation>To be opened in a browser: %1. Drop the PDFs that you save there on this window.</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlController</name>
    <message>
        <source>The watched folder %1 is not there: nothing is taken in from it.</source>
        <translation>The watched folder %1 is not there: nothing is taken in from it.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1: known by their address or name, taken in without a question.</source>
        <translation>
            <numerusform>%n file of %1: known by its address or name, taken in without a question.</numerusform>
            <numerusform>%n files of %1: known by their address or name, taken in without a question.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is left in the watched folder: nothing tells who published it. Drop it on the window to take it in.</source>
        <translation>%1 is left in the watched folder: nothing tells who published it. Drop it on the window to take it in.</translation>
    </message>
    <message numerus="yes">
        <source>The daily look at %n administration(s) has begun.</source>
        <translation>
            <numerusform>The daily look at %n administration has begun.</numerusform>
            <numerusform>The daily look at %n administrations has begun.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of recueils of data.gouv.fr</source>
        <translation>List of recueils of data.gouv.fr</translation>
    </message>
    <message>
        <source>Table (*.csv *.CSV);;All files (*)</source>
        <translation>Table (*.csv *.CSV);;All files (*)</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>First seen there</source>
        <translation>First seen there</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message numerus="yes">
        <source>%n recueil(s) in %1.</source>
        <translation>
            <numerusform>%n recueil in %1.</numerusform>
            <numerusform>%n recueils in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the library.</source>
        <translation>
            <numerusform>%n of them is in the library.</numerusform>
            <numerusform>%n of them are in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not: they are older than what you follow, of administrations that you do not follow, or missed.</source>
        <translation>
            <numerusform>%n is not: it is older than what you follow, of an administration that you do not follow, or missed.</numerusform>
            <numerusform>%n are not: they are older than what you follow, of administrations that you do not follow, or missed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: “Recueils des actes administratifs des préfectures”, data.gouv.fr, Open Database License (ODbL) 1.0.</source>
        <translation>Source: “Recueils des actes administratifs des préfectures”, data.gouv.fr, Open Database License (ODbL) 1.0.</translation>
    </message>
    <message>
        <source>Comparison with data.gouv.fr</source>
        <translation>Comparison with data.gouv.fr</translation>
    </message>
    <message>
        <source>What data.gouv.fr knows and the library does not</source>
        <translation>What data.gouv.fr knows and the library does not</translation>
    </message>
    <message>
        <source>missing-recueils.csv</source>
        <translation>missing-recueils.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as the site gave them, are in %1.</source>
        <translation>
            <numerusform>%n page, as the site gave it, is in %1.</numerusform>
            <numerusform>%n pages, as the site gave them, are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the pages</source>
        <translation>Folder for the pages</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlLine</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Runs…</source>
        <translation>Runs…</translation>
    </message>
    <message>
        <source>Progress of collecting</source>
        <translation>Progress of collecting</translation>
    </message>
    <message>
        <source>Pauses collecting; the reading of what is here goes on. The request under way is finished.</source>
        <translation>Pauses collecting; the reading of what is here goes on. The request under way is finished.</translation>
    </message>
    <message>
        <source>Ends this update. What was brought is kept; the next update brings what is missing.</source>
        <translation>Ends this update. What was brought is kept; the next update brings what is missing.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlSettingsDialog</name>
    <message>
        <source>Settings of collecting</source>
        <translation>Settings of collecting</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The way to the sites</source>
        <translation>The way to the sites</translation>
    </message>
    <message>
        <source>&amp;Directly</source>
        <translation>&amp;Directly</translation>
    </message>
    <message>
        <source>Through &amp;Tor on this computer</source>
        <translation>Through &amp;Tor on this computer</translation>
    </message>
    <message>
        <source>Through this &amp;proxy:</source>
        <translation>Through this &amp;proxy:</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Address of the proxy</translation>
    </message>
    <message>
        <source>A proxy begins with http://, https://, socks5:// or socks5h:// and names a computer.</source>
        <translation>A proxy begins with http://, https://, socks5:// or socks5h:// and names a computer.</translation>
    </message>
    <message>
        <source>Through a proxy or Tor the sites do not see your address; they see that of the proxy. Some sites refuse Tor. All sites then wait in one queue, which takes longer.</source>
        <translation>Through a proxy or Tor the sites do not see your address; they see that of the proxy. Some sites refuse Tor. All sites then wait in one queue, which takes longer.</translation>
    </message>
    <message>
        <source>What the sites are told</source>
        <translation>What the sites are told</translation>
    </message>
    <message>
        <source>you@example.org, or nothing</source>
        <translation>you@example.org, or nothing</translation>
    </message>
    <message>
        <source>&amp;Contact for the webmasters</source>
        <translation>&amp;Contact for the webmasters</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>Look every da&amp;y, while Attrap is open, at</source>
        <translation>Look every da&amp;y, while Attrap is open, at</translation>
    </message>
    <message>
        <source>Hour of the daily look</source>
        <translation>Hour of the daily look</translation>
    </message>
    <message>
        <source>Take in the PDFs that a browser saves in this &amp;folder:</source>
        <translation>Take in the PDFs that a browser saves in this &amp;folder:</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Folder to watch</translation>
    </message>
    <message>
        <source>Only recueils are taken in: what the browser or the name of the file tells to be of an administration. Everything else in the folder is left alone, and nothing is removed.</source>
        <translation>Only recueils are taken in: what the browser or the name of the file tells to be of an administration. Everything else in the folder is left alone, and nothing is removed.</translation>
    </message>
    <message>
        <source>Each request says who asks: %1</source>
        <translation>Each request says who asks: %1</translation>
    </message>
</context>
<context>
    <name>attrap::DocumentsModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>On its site</source>
        <translation>On its site</translation>
    </message>
</context>
<context>
    <name>attrap::FieldDialog</name>
    <message>
        <source>For example 14 août 2024, or 14/08/2024.</source>
        <translation>For example 14 août 2024, or 14/08/2024.</translation>
    </message>
    <message>
        <source>For example 14 août 2024, or 14 août 2024 à 8 h.</source>
        <translation>For example 14 août 2024, or 14 août 2024 à 8 h.</translation>
    </message>
    <message>
        <source>For example 3 ans, 6 mois or 8 heures.</source>
        <translation>For example 3 ans, 6 mois or 8 heures.</translation>
    </message>
    <message>
        <source>One a line: L. 242-5 du code de la sécurité intérieure.</source>
        <translation>One a line: L. 242-5 du code de la sécurité intérieure.</translation>
    </message>
    <message>
        <source>Correct a field</source>
        <translation>Correct a field</translation>
    </message>
    <message>
        <source>Empty says that the acte has none.</source>
        <translation>Empty says that the acte has none.</translation>
    </message>
    <message>
        <source>What you say wins over what was read, now and whenever the document is read again.</source>
        <translation>What you say wins over what was read, now and whenever the document is read again.</translation>
    </message>
    <message>
        <source>&amp;Restore what was read</source>
        <translation>&amp;Restore what was read</translation>
    </message>
</context>
<context>
    <name>attrap::FilterPanel</name>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>order of the parts of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>find an administration…</source>
        <translation>find an administration…</translation>
    </message>
    <message>
        <source>Administration to look for</source>
        <translation>Administration to look for</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>Administrations</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Most relevant first</source>
        <translation>Most relevant first</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Remove all filters</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>What has no known date is left out by a limit of dates.</source>
        <translation>What has no known date is left out by a limit of dates.</translation>
    </message>
</context>
<context>
    <name>attrap::FollowDialog</name>
    <message>
        <source>Administrations to follow</source>
        <translation>Administrations to follow</translation>
    </message>
    <message>
        <source>name, number or region</source>
        <translation>name, number or region</translation>
    </message>
    <message>
        <source>&amp;Look for</source>
        <translation>&amp;Look for</translation>
    </message>
    <message>
        <source>Tick all &amp;shown</source>
        <translation>Tick all &amp;shown</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Untick all shown</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>Administrations</translation>
    </message>
    <message>
        <source>administrations.csv</source>
        <translation>administrations.csv</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>order of the parts of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>&amp;Nothing older than</source>
        <translation>&amp;Nothing older than</translation>
    </message>
    <message>
        <source>Look every &amp;day, while Attrap is open, at</source>
        <translation>Look every &amp;day, while Attrap is open, at</translation>
    </message>
    <message>
        <source>What was missed while Attrap was closed is made up for at the next start.</source>
        <translation>What was missed while Attrap was closed is made up for at the next start.</translation>
    </message>
    <message>
        <source>Hour of the daily look</source>
        <translation>Hour of the daily look</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save and start no&amp;w</source>
        <translation>Save and start no&amp;w</translation>
    </message>
    <message numerus="yes">
        <source>%n followed</source>
        <translation>
            <numerusform>%n followed</numerusform>
            <numerusform>%n followed</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>rows of a list</comment>
        <translation>%1 of %2 shown</translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked sites need(s) a browser: Attrap will ask you to pass what they show, then goes on by itself.</source>
        <translation>
            <numerusform>%n of the ticked sites needs a browser: Attrap will ask you to pass what it shows, then goes on by itself.</numerusform>
            <numerusform>%n of the ticked sites need a browser: Attrap will ask you to pass what they show, then goes on by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::FollowModel</name>
    <message>
        <source>needs a browser</source>
        <translation>needs a browser</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>recueils held, recueils listed</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>This site asks for a browser, with you in front of it, from time to time.</source>
        <translation>This site asks for a browser, with you in front of it, from time to time.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>of a département</comment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>number of recueils in the library</comment>
        <translation>Held</translation>
    </message>
</context>
<context>
    <name>attrap::HealthDialog</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Holes in the numbering</source>
        <translation>Holes in the numbering</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Last good run</source>
        <translation>Last good run</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Last failure</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Show also those that are &amp;not followed</source>
        <translation>Show also those that are &amp;not followed</translation>
    </message>
    <message>
        <source>Health of the sites</source>
        <translation>Health of the sites</translation>
    </message>
    <message>
        <source>&amp;Show in the library</source>
        <translation>&amp;Show in the library</translation>
    </message>
    <message>
        <source>&amp;Update the selected ones</source>
        <translation>&amp;Update the selected ones</translation>
    </message>
    <message>
        <source>health.csv</source>
        <translation>health.csv</translation>
    </message>
    <message numerus="yes">
        <source>Something is wrong with %n of these sites. A hole in the numbering may also be a number that the administration never gave.</source>
        <translation>
            <numerusform>Something is wrong with %n of these sites. A hole in the numbering may also be a number that the administration never gave.</numerusform>
            <numerusform>Something is wrong with %n of these sites. A hole in the numbering may also be a number that the administration never gave.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with these sites. A hole in the numbering may be a number that the administration never gave.</source>
        <translation>Nothing is wrong with these sites. A hole in the numbering may be a number that the administration never gave.</translation>
    </message>
</context>
<context>
    <name>attrap::ImportSheet</name>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files or folders</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Who &amp;published these documents?</source>
        <translation>Who &amp;published these documents?</translation>
    </message>
    <message>
        <source>The originals are copied into the library. The files themselves stay where they are.</source>
        <translation>The originals are copied into the library. The files themselves stay where they are.</translation>
    </message>
</context>
<context>
    <name>attrap::LibraryTreeModel</name>
    <message>
        <source>All recueils</source>
        <translation>All recueils</translation>
    </message>
    <message>
        <source>Administration unknown</source>
        <translation>Administration unknown</translation>
    </message>
    <message>
        <source>Recueils of which nobody said who published them</source>
        <translation>Recueils of which nobody said who published them</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>Administrations</translation>
    </message>
    <message>
        <source>Refused documents</source>
        <translation>Refused documents</translation>
    </message>
    <message>
        <source>Documents that cannot be opened; their originals are kept</source>
        <translation>Documents that cannot be opened; their originals are kept</translation>
    </message>
</context>
<context>
    <name>attrap::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>Open it for reading only</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>search in the actes…</source>
        <translation>search in the actes…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Words side by side must all be there. AND, OR, NOT (or ET, OU, SAUF) in capitals, “exact words”, beginnin*, parentheses.</source>
        <translation>Words side by side must all be there. AND, OR, NOT (or ET, OU, SAUF) in capitals, “exact words”, beginnin*, parentheses.</translation>
    </message>
    <message>
        <source>Attrap (for reading only)</source>
        <translation>Attrap (for reading only)</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Folder: %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>Filters (%1)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>Import &amp;files…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>Import a f&amp;older…</translation>
    </message>
    <message>
        <source>Last &amp;import…</source>
        <translation>Last &amp;import…</translation>
    </message>
    <message>
        <source>&amp;Pause the reading</source>
        <translation>&amp;Pause the reading</translation>
    </message>
    <message>
        <source>&amp;Resume the reading</source>
        <translation>&amp;Resume the reading</translation>
    </message>
    <message>
        <source>S&amp;top import and reading</source>
        <translation>S&amp;top import and reading</translation>
    </message>
    <message>
        <source>What could not be rea&amp;d…</source>
        <translation>What could not be rea&amp;d…</translation>
    </message>
    <message>
        <source>Read &amp;again what failed</source>
        <translation>Read &amp;again what failed</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Export the list…</translation>
    </message>
    <message>
        <source>Open another &amp;library…</source>
        <translation>Open another &amp;library…</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>Folder of the library</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Fit &amp;width</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation>Fit &amp;page</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Actual size</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>&amp;Go to page…</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>P&amp;revious page</translation>
    </message>
    <message>
        <source>F&amp;irst page</source>
        <translation>Fir&amp;st page</translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation>&amp;Last page</translation>
    </message>
    <message>
        <source>Show or hide the li&amp;brary</source>
        <translation>Show or hide the li&amp;brary</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Ne&amp;xt pane</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Pre&amp;vious pane</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lang&amp;uage</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>&amp;Search the library</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>Search &amp;again</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Clear the search</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>&amp;Next hit</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>&amp;Previous hit</translation>
    </message>
    <message>
        <source>Next &amp;result</source>
        <translation>Next &amp;result</translation>
    </message>
    <message>
        <source>Previous r&amp;esult</source>
        <translation>Previous r&amp;esult</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commands…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Keyboard shortcuts…</translation>
    </message>
    <message>
        <source>&amp;About Attrap…</source>
        <translation>&amp;About Attrap…</translation>
    </message>
    <message>
        <source>Attrap %1 reads the recueils des actes administratifs of the French préfectures and shows what it finds in the original page.

Free software, GPL-3.0-or-later.</source>
        <translation>Attrap %1 reads the recueils des actes administratifs of the French préfectures and shows what it finds in the original page.

Free software, GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>The library is open for reading only.</source>
        <translation>The library is open for reading only.</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>results.csv</translation>
    </message>
    <message>
        <source>documents.csv</source>
        <translation>documents.csv</translation>
    </message>
    <message numerus="yes">
        <source>The list holds the results loaded so far; %n further result(s) are not in it. Scroll to the end of the results, then export again.</source>
        <translation>
            <numerusform>The list holds the results loaded so far; %n further result is not in it. Scroll to the end of the results, then export again.</numerusform>
            <numerusform>The list holds the results loaded so far; %n further results are not in it. Scroll to the end of the results, then export again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when Attrap is started again.</source>
        <translation>The language changes when Attrap is started again.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Zoom around the pointer</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+mouse wheel</translation>
    </message>
    <message>
        <source>Scroll through the pages</source>
        <translation>Scroll through the pages</translation>
    </message>
    <message>
        <source>Arrows, Page up, Page down, Space, Home, End</source>
        <translation>Arrows, Page up, Page down, Space, Home, End</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Every command can be reached from the keyboard.</source>
        <translation>Every command can be reached from the keyboard.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>shortcuts.csv</source>
        <translation>shortcuts.csv</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Import a folder</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Why it could not be added or read</source>
        <translation>Why it could not be added or read</translation>
    </message>
    <message>
        <source>Not added, or not readable</source>
        <translation>Not added, or not readable</translation>
    </message>
    <message>
        <source>import-failures.csv</source>
        <translation>import-failures.csv</translation>
    </message>
    <message>
        <source>Left out because they are no PDF</source>
        <translation>Left out because they are no PDF</translation>
    </message>
    <message>
        <source>import-left-out.csv</source>
        <translation>import-left-out.csv</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Why it could not be read</source>
        <translation>Why it could not be read</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>What could not be read</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be read. The originals are kept, and “Read again what failed” tries once more.</source>
        <translation>
            <numerusform>%n document or page could not be read. The originals is kept, and “Read again what failed” tries once more.</numerusform>
            <numerusform>%n documents or pages could not be read. The originals are kept, and “Read again what failed” tries once more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>reading-failures.csv</source>
        <translation>reading-failures.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are tried once more.</source>
        <translation>
            <numerusform>%n document is tried once more.</numerusform>
            <numerusform>%n documents are tried once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has changed since this search: %n result(s) now.</source>
        <translation>
            <numerusform>The library has changed since this search: %n result now.</numerusform>
            <numerusform>The library has changed since this search: %n results now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <comment>actes that a search found</comment>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>number of results, then what was searched</comment>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>That was the last hit of the document: going on with the next result.</source>
        <translation>That was the last hit of the document: going on with the next result.</translation>
    </message>
    <message>
        <source>That was the first hit of the document: going on with the result before.</source>
        <translation>That was the first hit of the document: going on with the result before.</translation>
    </message>
    <message>
        <source>More results are being fetched: press F3 again.</source>
        <translation>More results are being fetched: press F3 again.</translation>
    </message>
    <message>
        <source>That was the last hit of the last result.</source>
        <translation>That was the last hit of the last result.</translation>
    </message>
    <message>
        <source>That was the first hit of the first result.</source>
        <translation>That was the first hit of the first result.</translation>
    </message>
    <message>
        <source>&amp;Collect</source>
        <translation>&amp;Collect</translation>
    </message>
    <message>
        <source>&amp;Update now all that are followed</source>
        <translation>&amp;Update now all that are followed</translation>
    </message>
    <message>
        <source>Update the &amp;chosen administration</source>
        <translation>Update the &amp;chosen administration</translation>
    </message>
    <message>
        <source>Choose &amp;administrations…</source>
        <translation>Choose &amp;administrations…</translation>
    </message>
    <message>
        <source>&amp;Runs…</source>
        <translation>&amp;Runs…</translation>
    </message>
    <message>
        <source>&amp;Health of the sites…</source>
        <translation>&amp;Health of the sites…</translation>
    </message>
    <message>
        <source>&amp;Versions and evidence…</source>
        <translation>&amp;Versions and evidence…</translation>
    </message>
    <message>
        <source>Compare with &amp;data.gouv.fr…</source>
        <translation>Compare with &amp;data.gouv.fr…</translation>
    </message>
    <message>
        <source>&amp;Open the sites that wait for you</source>
        <translation>&amp;Open the sites that wait for you</translation>
    </message>
    <message>
        <source>Open the &amp;list of the chosen administration in a browser</source>
        <translation>Open the &amp;list of the chosen administration in a browser</translation>
    </message>
    <message>
        <source>&amp;Pause collecting</source>
        <translation>&amp;Pause collecting</translation>
    </message>
    <message>
        <source>R&amp;esume collecting</source>
        <translation>R&amp;esume collecting</translation>
    </message>
    <message>
        <source>&amp;Stop collecting</source>
        <translation>&amp;Stop collecting</translation>
    </message>
    <message>
        <source>Se&amp;ttings of collecting…</source>
        <translation>Se&amp;ttings of collecting…</translation>
    </message>
    <message>
        <source>Pauses collecting; the reading of what is here goes on.</source>
        <translation>Pauses collecting; the reading of what is here goes on.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Choose a recueil in the list first.</source>
        <translation>Choose a recueil in the list first.</translation>
    </message>
    <message>
        <source>This recueil is listed by its site but its document is not held.</source>
        <translation>This recueil is listed by its site but its document is not held.</translation>
    </message>
    <message numerus="yes">
        <source>%n recueil(s)</source>
        <translation>
            <numerusform>%n recueil</numerusform>
            <numerusform>%n recueils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without document yet</source>
        <translation>
            <numerusform>%n without document yet</numerusform>
            <numerusform>%n without document yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) will be read again; what is known of them can be found meanwhile.</source>
        <translation>
            <numerusform>%n page will be read again; what is known of it can be found meanwhile.</numerusform>
            <numerusform>%n pages will be read again; what is known of them can be found meanwhile.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Acte</source>
        <translation>&amp;Acte</translation>
    </message>
    <message>
        <source>&amp;Next acte</source>
        <translation>&amp;Next acte</translation>
    </message>
    <message>
        <source>&amp;Previous acte</source>
        <translation>&amp;Previous acte</translation>
    </message>
    <message>
        <source>&amp;Go to the contents</source>
        <translation>&amp;Go to the contents</translation>
    </message>
    <message>
        <source>Show or &amp;hide the contents</source>
        <translation>Show or &amp;hide the contents</translation>
    </message>
    <message>
        <source>&amp;Correct the chosen field…</source>
        <translation>&amp;Correct the chosen field…</translation>
    </message>
    <message>
        <source>&amp;Restore what was read of it</source>
        <translation>&amp;Restore what was read of it</translation>
    </message>
    <message>
        <source>An acte &amp;begins at this page</source>
        <translation>An acte &amp;begins at this page</translation>
    </message>
    <message>
        <source>This page continues the acte be&amp;fore</source>
        <translation>This page continues the acte be&amp;fore</translation>
    </message>
    <message>
        <source>&amp;Move the beginning of this acte to this page</source>
        <translation>&amp;Move the beginning of this acte to this page</translation>
    </message>
    <message>
        <source>The ne&amp;xt acte begins at this page already</source>
        <translation>The ne&amp;xt acte begins at this page already</translation>
    </message>
    <message>
        <source>Restore the cu&amp;tting here</source>
        <translation>Restore the cu&amp;tting here</translation>
    </message>
    <message>
        <source>&amp;Undo the last correction</source>
        <translation>&amp;Undo the last correction</translation>
    </message>
    <message>
        <source>Underline the &amp;words read with little confidence</source>
        <translation>Underline the &amp;words read with little confidence</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Pause the reading on &amp;battery</source>
        <translation>Pause the reading on &amp;battery</translation>
    </message>
    <message>
        <source>Read this document a&amp;gain</source>
        <translation>Read this document a&amp;gain</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>No library is open.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>No document is open.</translation>
    </message>
</context>
<context>
    <name>attrap::ReaderPane</name>
    <message>
        <source>Page number</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>p. </source>
        <comment>before the number of a page</comment>
        <translation>p. </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>hit %1 of %2</source>
        <translation>hit %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>number of pages after the number of the page</comment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <comment>what a page is and how it was read</comment>
        <translation>Page %1: %2</translation>
    </message>
    <message>
        <source>Choose a document or a result in the list: its pages are shown here.</source>
        <translation>Choose a document or a result in the list: its pages are shown here.</translation>
    </message>
</context>
<context>
    <name>attrap::ReaderView</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>This page is not read yet: a search does not find it.</source>
        <translation>This page is not read yet: a search does not find it.</translation>
    </message>
    <message>
        <source>This page is still being read (OCR): a search may miss some of it.</source>
        <translation>This page is still being read (OCR): a search may miss some of it.</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <source>This page took too long to read and was finished at a lower effort: a search may miss some of it.</source>
        <translation>This page took too long to read and was finished at a lower effort: a search may miss some of it.</translation>
    </message>
</context>
<context>
    <name>attrap::ResultsModel</name>
    <message>
        <source>administration unknown</source>
        <translation>administration unknown</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scanned</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>places in a text that a search matched</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>attrap::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Import a folder…</translation>
    </message>
    <message>
        <source>Search again (F5)</source>
        <translation>Search again (F5)</translation>
    </message>
    <message>
        <source>This library is empty.

Choose the administrations whose recueils Attrap is to collect, or drop PDF files or a folder of recueils here. Attrap copies them, reads them, and finds what they say, scanned pages included.</source>
        <translation>This library is empty.

Choose the administrations whose recueils Attrap is to collect, or drop PDF files or a folder of recueils here. Attrap copies them, reads them, and finds what they say, scanned pages included.</translation>
    </message>
    <message>
        <source>Follow administrations…</source>
        <translation>Follow administrations…</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is here yet.

%n administration(s) are followed: what they publish appears here as it is brought. “Update” looks at once; the runs tell what was found.</source>
        <translation>
            <numerusform>Nothing is here yet.

%n administration is followed: what it publishes appears here as it is brought. “Update” looks at once; the runs tell what was found.</numerusform>
            <numerusform>Nothing is here yet.

%n administrations are followed: what they publish appears here as it is brought. “Update” looks at once; the runs tell what was found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::RunsDialog</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Back to</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>&amp;Open the page in a browser</source>
        <translation>&amp;Open the page in a browser</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Try again now</translation>
    </message>
    <message>
        <source>Ends the pause of a server that refused. It may well refuse again.</source>
        <translation>Ends the pause of a server that refused. It may well refuse again.</translation>
    </message>
    <message>
        <source>&amp;Update this administration</source>
        <translation>&amp;Update this administration</translation>
    </message>
    <message>
        <source>runs.csv</source>
        <translation>runs.csv</translation>
    </message>
    <message>
        <source>What the run found and refused</source>
        <translation>What the run found and refused</translation>
    </message>
    <message>
        <source>run.csv</source>
        <translation>run.csv</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>No run yet.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n line(s)</source>
        <comment>administration, time; what a run found</comment>
        <translation>
            <numerusform>%1, %2: %n line</numerusform>
            <numerusform>%1, %2: %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>The real site was not asked; a stand-in answered: %1</source>
        <translation>The real site was not asked; a stand-in answered: %1</translation>
    </message>
    <message>
        <source>&amp;Try %1 again now</source>
        <comment>a host</comment>
        <translation>&amp;Try %1 again now</translation>
    </message>
</context>
<context>
    <name>attrap::StatusLine</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>Progress of the reading</translation>
    </message>
    <message>
        <source>Pauses the reading and leaves the files that are not taken in yet. Nothing is lost: Resume, or the next start of Attrap, goes on where it was.</source>
        <translation>Pauses the reading and leaves the files that are not taken in yet. Nothing is lost: Resume, or the next start of Attrap, goes on where it was.</translation>
    </message>
    <message>
        <source>Shows which documents and pages could not be read, and why.</source>
        <translation>Shows which documents and pages could not be read, and why.</translation>
    </message>
    <message>
        <source>opened for reading only: nothing is imported or read here</source>
        <translation>opened for reading only: nothing is imported or read here</translation>
    </message>
    <message>
        <source>import, file %1 / %2: %3</source>
        <translation>import, file %1 / %2: %3</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>everything is read</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message>
        <source>Originals: %1. Database: %2. Search index: %3.</source>
        <translation>Originals: %1. Database: %2. Search index: %3.</translation>
    </message>
    <message>
        <source>everything is read; what arrives waits: the reading is paused</source>
        <translation>everything is read; what arrives waits: the reading is paused</translation>
    </message>
    <message>
        <source>Read all the same</source>
        <translation>Read all the same</translation>
    </message>
    <message>
        <source>The settings say that nothing is read on battery. The reading resumes by itself on mains; this reads now, for as long as the computer stays on its battery.</source>
        <translation>The settings say that nothing is read on battery. The reading resumes by itself on mains; this reads now, for as long as the computer stays on its battery.</translation>
    </message>
    <message>
        <source>Goes on with the reading.</source>
        <translation>Goes on with the reading.</translation>
    </message>
    <message>
        <source>The pages under way are finished, no new ones are begun, until you resume or start Attrap again.</source>
        <translation>The pages under way are finished, no new ones are begun, until you resume or start Attrap again.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are read at once, in the background.</source>
        <translation>
            <numerusform>%n page is read at once, in the background.</numerusform>
            <numerusform>%n pages are read at once, in the background.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::TableDialog</name>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>Export this list…</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Copy this list</translation>
    </message>
</context>
<context>
    <name>attrap::VersionsDialog</name>
    <message>
        <source>file imported</source>
        <translation>file imported</translation>
    </message>
    <message>
        <source>seen in the list</source>
        <translation>seen in the list</translation>
    </message>
    <message>
        <source>document asked for</source>
        <translation>document asked for</translation>
    </message>
    <message>
        <source>no longer in the list</source>
        <translation>no longer in the list</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Printed date</source>
        <translation>Printed date</translation>
    </message>
    <message>
        <source>Words of the link</source>
        <translation>Words of the link</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Versions and evidence</source>
        <translation>Versions and evidence</translation>
    </message>
    <message>
        <source>Open the &amp;list in a browser</source>
        <translation>Open the &amp;list in a browser</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message numerus="yes">
        <source>%n &amp;version(s) held</source>
        <translation>
            <numerusform>%n &amp;version held</numerusform>
            <numerusform>%n &amp;versions held</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open this version</source>
        <translation>&amp;Open this version</translation>
    </message>
    <message>
        <source>versions.csv</source>
        <translation>versions.csv</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>What the site answered</source>
        <translation>What the site answered</translation>
    </message>
    <message numerus="yes">
        <source>%n o&amp;bservation(s)</source>
        <translation>
            <numerusform>%n o&amp;bservation</numerusform>
            <numerusform>%n o&amp;bservations</numerusform>
        </translation>
    </message>
    <message>
        <source>observations.csv</source>
        <translation>observations.csv</translation>
    </message>
    <message>
        <source>What the site answered:</source>
        <translation>What the site answered:</translation>
    </message>
    <message>
        <source>answered from: %1</source>
        <translation>answered from: %1</translation>
    </message>
    <message>
        <source>a stand-in answered: %1</source>
        <translation>a stand-in answered: %1</translation>
    </message>
    <message>
        <source>certificate: %1</source>
        <translation>certificate: %1</translation>
    </message>
    <message>
        <source>through the browser</source>
        <translation>through the browser</translation>
    </message>
    <message>
        <source>asked only whether it changed</source>
        <translation>asked only whether it changed</translation>
    </message>
    <message>
        <source>&amp;Save the pages that listed it…</source>
        <translation>&amp;Save the pages that listed it…</translation>
    </message>
</context>
</TS>
