<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>Reads everything that is not read yet.</source>
        <translation>Reads everything that is not read yet.</translation>
    </message>
    <message>
        <source>How many pages at once. Default: one a processor core.</source>
        <translation>How many pages at once. Default: one a processor core.</translation>
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
        <source>Reads, searches and shows recueils des actes administratifs.</source>
        <translation>Reads, searches and shows recueils des actes administratifs.</translation>
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
        <source>%1 is larger than Attrap accepts. Split it, then import the parts.</source>
        <translation>%1 is larger than Attrap accepts. Split it, then import the parts.</translation>
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
        <source>not fetched yet</source>
        <translation>not fetched yet</translation>
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
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
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
        <translation>F&amp;irst page</translation>
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
        <translation>Lan&amp;guage</translation>
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
        <translation>%1 %</translation>
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
        <source>This library is empty.

Drop PDF files or a folder of recueils here, or choose them. Attrap copies them, reads them, and finds what they say, scanned pages included.</source>
        <translation>This library is empty.

Drop PDF files or a folder of recueils here, or choose them. Attrap copies them, reads them, and finds what they say, scanned pages included.</translation>
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
        <source>The pages under way are finished, no new ones are begun.</source>
        <translation>The pages under way are finished, no new ones are begun.</translation>
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
</TS>
