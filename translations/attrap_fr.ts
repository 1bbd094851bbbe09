<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActeTexts</name>
    <message>
        <source>text of an earlier OCR, checked</source>
        <translation>texte d’une OCR antérieure, vérifié</translation>
    </message>
    <message>
        <source>text of an earlier OCR, replaced by OCR at %1 dpi</source>
        <translation>texte d’une OCR antérieure, remplacé par notre OCR à %1 ppp</translation>
    </message>
    <message>
        <source>its text was unreadable, replaced by OCR at %1 dpi</source>
        <translation>son texte était illisible, remplacé par l’OCR à %1 ppp</translation>
    </message>
    <message>
        <source>blank page</source>
        <translation>page blanche</translation>
    </message>
    <message>
        <source>scanned, read by OCR at %1 dpi</source>
        <translation>scannée, lue par OCR à %1 ppp</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scannée</translation>
    </message>
    <message>
        <source>original text; the rest read by OCR at %1 dpi</source>
        <translation>texte d’origine&#xa0;; le reste lu par OCR à %1 ppp</translation>
    </message>
    <message>
        <source>original text, with pictures</source>
        <translation>texte d’origine, avec des images</translation>
    </message>
    <message>
        <source>its text is unreadable</source>
        <translation>son texte est illisible</translation>
    </message>
    <message>
        <source>read by OCR at %1 dpi</source>
        <translation>lue par OCR à %1 ppp</translation>
    </message>
    <message>
        <source>original text</source>
        <translation>texte d’origine</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>corrigé par vous</translation>
    </message>
    <message>
        <source>read at the foot of page %1</source>
        <translation>lu au bas de la page %1</translation>
    </message>
    <message>
        <source>read at the foot of the pages</source>
        <translation>lu au bas des pages</translation>
    </message>
    <message>
        <source>read on the separator, page %1</source>
        <translation>lu sur la page de séparation, page %1</translation>
    </message>
    <message>
        <source>read on the separator</source>
        <translation>lu sur la page de séparation</translation>
    </message>
    <message>
        <source>read in the sommaire, page %1</source>
        <translation>lu dans le sommaire, page %1</translation>
    </message>
    <message>
        <source>read in the sommaire</source>
        <translation>lu dans le sommaire</translation>
    </message>
    <message>
        <source>taken from the bookmarks of the PDF</source>
        <translation>pris des signets du PDF</translation>
    </message>
    <message>
        <source>read on page %1</source>
        <translation>lu sur la page %1</translation>
    </message>
    <message>
        <source>read in the acte</source>
        <translation>lu dans l’acte</translation>
    </message>
    <message>
        <source>guessed from page %1</source>
        <translation>deviné d’après la page %1</translation>
    </message>
    <message>
        <source>taken from the name of the recueil</source>
        <translation>pris du nom du recueil</translation>
    </message>
    <message>
        <source>cut by you</source>
        <translation>découpé par vous</translation>
    </message>
    <message>
        <source>cut by the footers</source>
        <translation>découpé d’après les pieds de page</translation>
    </message>
    <message>
        <source>cut by the separator pages</source>
        <translation>découpé d’après les pages de séparation</translation>
    </message>
    <message>
        <source>cut by the sommaire</source>
        <translation>découpé d’après le sommaire</translation>
    </message>
    <message>
        <source>cut by the bookmarks</source>
        <translation>découpé d’après les signets</translation>
    </message>
    <message>
        <source>cut by the headings</source>
        <translation>découpé d’après les en-têtes</translation>
    </message>
    <message>
        <source>not cut</source>
        <translation>non découpé</translation>
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
        <translation>Acte sans titre</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lue</translation>
    </message>
    <message>
        <source>being read by OCR</source>
        <translation>en cours de lecture par OCR</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>n’a pas pu être lue</translation>
    </message>
    <message>
        <source>read at a lower effort: words may be missing</source>
        <translation>lue à effort réduit&#xa0;: des mots peuvent manquer</translation>
    </message>
    <message>
        <source>no text found, not even by OCR at %1 dpi</source>
        <translation>aucun texte trouvé, même par OCR à %1 ppp</translation>
    </message>
    <message>
        <source>original text; its pictures read by OCR at %1 dpi</source>
        <translation>texte d’origine&#xa0;; les images lues par OCR à %1 ppp</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lue</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) to be checked</source>
        <comment>on a page</comment>
        <translation>
            <numerusform>%n mot à vérifier</numerusform>
            <numerusform>%n mots à vérifier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>This command takes no such argument: %1.</source>
        <translation>Cette commande n’accepte pas cet argument&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>p. %1–%2</source>
        <translation>p.&#xa0;%1–%2</translation>
    </message>
    <message>
        <source>Adds PDF files, or all those in folders, to the library and reads them.</source>
        <translation>Ajoute à la bibliothèque des fichiers PDF, ou tous ceux de dossiers, et les lit.</translation>
    </message>
    <message>
        <source>Who published them, such as pref06.</source>
        <translation>Qui les a publiés, par exemple pref06.</translation>
    </message>
    <message>
        <source>Only takes the files in; “read” reads them later.</source>
        <translation>Ajoute seulement les fichiers&#xa0;; «&#xa0;read&#xa0;» les lira plus tard.</translation>
    </message>
    <message>
        <source>Shows what the library holds and what is still to be read.</source>
        <translation>Montre ce que contient la bibliothèque et ce qui reste à lire.</translation>
    </message>
    <message>
        <source>Checks each original against its fingerprint, and the database.</source>
        <translation>Contrôle chaque original par son empreinte, ainsi que la base de données.</translation>
    </message>
    <message>
        <source>Deletes the search index and makes it again from the library.</source>
        <translation>Supprime l’index de recherche et le refait à partir de la bibliothèque.</translation>
    </message>
    <message>
        <source>Lists the recueils.</source>
        <translation>Donne la liste des recueils.</translation>
    </message>
    <message>
        <source>Lists the actes.</source>
        <translation>Donne la liste des actes.</translation>
    </message>
    <message>
        <source>Only those of this document.</source>
        <translation>Seulement ceux de ce document.</translation>
    </message>
    <message>
        <source>Shows the words of a page and where they stand.</source>
        <translation>Montre les mots d’une page et leur emplacement.</translation>
    </message>
    <message>
        <source>The page; 1 is the first.</source>
        <translation>La page&#xa0;; 1 est la première.</translation>
    </message>
    <message>
        <source>Searches the actes. Words side by side must all be there; ET, OU, SAUF, &quot;phrases&quot; and prefix* are understood.</source>
        <translation>Cherche dans les actes. Les mots côte à côte doivent tous y être&#xa0;; ET, OU, SAUF, &quot;phrases&quot; et début* sont compris.</translation>
    </message>
    <message>
        <source>Only those of these administrations.</source>
        <translation>Seulement ceux de ces administrations.</translation>
    </message>
    <message>
        <source>Only from that day on.</source>
        <translation>Seulement à partir de ce jour.</translation>
    </message>
    <message>
        <source>Only up to that day.</source>
        <translation>Seulement jusqu’à ce jour.</translation>
    </message>
    <message>
        <source>Best first, newest first or oldest first.</source>
        <translation>Les meilleurs, les plus récents ou les plus anciens d’abord.</translation>
    </message>
    <message>
        <source>Which page of the results.</source>
        <translation>Quelle page des résultats.</translation>
    </message>
    <message>
        <source>How many results a page: 1 to 1000, 10 by default.</source>
        <translation>Nombre de résultats par page&#xa0;: de 1 à 1000, 10 par défaut.</translation>
    </message>
    <message>
        <source>Draws a page as the reader shows it.</source>
        <translation>Dessine une page telle que le lecteur la montre.</translation>
    </message>
    <message>
        <source>Lights what this search finds on it.</source>
        <translation>Surligne ce que cette recherche y trouve.</translation>
    </message>
    <message>
        <source>Resolution: 10 to 1200, 150 by default.</source>
        <translation>Résolution&#xa0;: de 10 à 1200, 150 par défaut.</translation>
    </message>
    <message>
        <source>Where to write the picture.</source>
        <translation>Où écrire l’image.</translation>
    </message>
    <message>
        <source>Taken in: %1 new documents, %2 already known, %3 with a problem, %4 files that are no PDFs left aside.</source>
        <translation>Import&#xa0;:&#xa0;%1 documents nouveaux,&#xa0;%2 déjà connus,&#xa0;%3 avec un problème,&#xa0;%4 fichiers laissés de côté car ce ne sont pas des PDF.</translation>
    </message>
    <message>
        <source>Say what to import: files or folders.</source>
        <translation>Dites quoi importer&#xa0;: des fichiers ou des dossiers.</translation>
    </message>
    <message>
        <source>Nothing was taken in: no PDF could be taken from there.</source>
        <translation>Rien n’a été importé&#xa0;: aucun PDF n’a pu être pris à cet endroit.</translation>
    </message>
    <message>
        <source>Say which document, which page and which file: DOC --page N -o FILE.png.</source>
        <translation>Dites quel document, quelle page et quel fichier&#xa0;: DOC --page N -o FICHIER.png.</translation>
    </message>
    <message>
        <source>--page needs a whole number, 1 or more.</source>
        <translation>--page demande un nombre entier, 1 au moins.</translation>
    </message>
    <message>
        <source>--dpi needs a whole number from 10 to 1200.</source>
        <translation>--dpi demande un nombre entier de 10 à 1200.</translation>
    </message>
    <message>
        <source>The page is very large: it was drawn at %1 dpi.</source>
        <translation>La page est très grande&#xa0;: elle a été dessinée à&#xa0;%1 ppp.</translation>
    </message>
    <message>
        <source>“%1” is not found on this page; it was drawn without highlights.</source>
        <translation>«&#xa0;%1&#xa0;» ne se trouve pas sur cette page&#xa0;; elle a été dessinée sans surlignage.</translation>
    </message>
    <message>
        <source>Collects, reads, searches and shows recueils des actes administratifs.</source>
        <translation>Collecte, lit, fouille et montre les recueils des actes administratifs.</translation>
    </message>
    <message>
        <source>The library to use.</source>
        <translation>La bibliothèque à utiliser.</translation>
    </message>
    <message>
        <source>Prints one JSON document.</source>
        <translation>Écrit un document JSON.</translation>
    </message>
    <message>
        <source>The language of the sentences.</source>
        <translation>La langue des phrases.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Montre cette aide.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Montre la version.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>attrap-cli COMMAND --help tells more.</source>
        <translation>attrap-cli COMMANDE --help en dit plus.</translation>
    </message>
    <message>
        <source>An option stands without its value.</source>
        <translation>Une option est donnée sans sa valeur.</translation>
    </message>
    <message>
        <source>There is no such option: %1.</source>
        <translation>Cette option n’existe pas&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>--lang needs fr or en.</source>
        <translation>--lang demande fr ou en.</translation>
    </message>
    <message>
        <source>The answer could not be written to standard output.</source>
        <translation>La réponse n’a pas pu être écrite sur la sortie standard.</translation>
    </message>
    <message>
        <source>Say what to do: a command is missing.</source>
        <translation>Dites quoi faire&#xa0;: il manque une commande.</translation>
    </message>
    <message>
        <source>There is no such command: %1.</source>
        <translation>Cette commande n’existe pas&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>--jobs needs a whole number, 1 or more.</source>
        <translation>--jobs demande un nombre entier, 1 au moins.</translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation>Indexation,&#xa0;%1 sur&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>The index is made again: %n document(s).</source>
        <translation>
            <numerusform>L’index est refait&#xa0;:&#xa0;%n document.</numerusform>
            <numerusform>L’index est refait&#xa0;:&#xa0;%n documents.</numerusform>
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
        <translation>Dites ce qu’il faut chercher.</translation>
    </message>
    <message>
        <source>--from and --to need a day such as 2024-08-14.</source>
        <translation>--from et --to demandent un jour, par exemple 2024-08-14.</translation>
    </message>
    <message>
        <source>--sort needs relevance, desc or asc.</source>
        <translation>--sort demande relevance, desc ou asc.</translation>
    </message>
    <message>
        <source>--page and --limit need whole numbers, from 1; --limit up to 1000.</source>
        <translation>--page et --limit demandent des nombres entiers, à partir de 1&#xa0;; --limit, 1000 au plus.</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scanné</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p.&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%n acte(s) for %1</source>
        <translation>
            <numerusform>%n acte pour&#xa0;%1</numerusform>
            <numerusform>%n actes pour&#xa0;%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Results may be missing: %1 pages and %2 documents are not read yet, %3 documents not indexed.</source>
        <translation>Des résultats peuvent manquer&#xa0;:&#xa0;%1 pages et&#xa0;%2 documents ne sont pas encore lus,&#xa0;%3 documents ne sont pas indexés.</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Bibliothèque&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 recueils, %2 documents (%3 refused, %4 not opened yet), %5 actes</source>
        <translation>%1 recueils,&#xa0;%2 documents (%3 refusés,&#xa0;%4 pas encore ouverts),&#xa0;%5 actes</translation>
    </message>
    <message>
        <source>%1 pages: %2 read (%3 by OCR), %4 waiting for OCR, %5 not looked at yet, %6 failed</source>
        <translation>%1 pages&#xa0;:&#xa0;%2 lues (dont&#xa0;%3 par OCR),&#xa0;%4 en attente d’OCR,&#xa0;%5 pas encore examinées,&#xa0;%6 en échec</translation>
    </message>
    <message>
        <source>Nothing waits to be done.</source>
        <translation>Rien n’attend.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) wait to be done: attrap-cli read does them.</source>
        <translation>
            <numerusform>%n tâche attend&#xa0;: attrap-cli read la fera.</numerusform>
            <numerusform>%n tâches attendent&#xa0;: attrap-cli read les fera.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index is up to date.</source>
        <translation>L’index de recherche est à jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not in the search index yet.</source>
        <translation>
            <numerusform>%n document n’est pas encore dans l’index de recherche.</numerusform>
            <numerusform>%n documents ne sont pas encore dans l’index de recherche.</numerusform>
        </translation>
    </message>
    <message>
        <source>On disk: originals %1, database %2, index %3</source>
        <translation>Sur le disque&#xa0;: originaux&#xa0;%1, base de données&#xa0;%2, index&#xa0;%3</translation>
    </message>
    <message>
        <source>Administrations (code, name, recueils)</source>
        <translation>Administrations (code, nom, recueils)</translation>
    </message>
    <message>
        <source>Without recueils: %1</source>
        <translation>Sans recueil&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 is in the folder of the originals, but the library does not know it.</source>
        <translation>%1 est dans le dossier des originaux, mais la bibliothèque ne le connaît pas.</translation>
    </message>
    <message>
        <source>Checking %1 of %2</source>
        <translation>Contrôle,&#xa0;%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Checked %1 originals (%2).</source>
        <translation>%1 originaux contrôlés (%2).</translation>
    </message>
    <message>
        <source>Say which document and which page: DOC --page N.</source>
        <translation>Dites quel document et quelle page&#xa0;: DOC --page N.</translation>
    </message>
    <message>
        <source>This page is not wholly read yet: words may be missing.</source>
        <translation>Cette page n’est pas encore entièrement lue&#xa0;: des mots peuvent manquer.</translation>
    </message>
    <message>
        <source>Taking in %1 of %2: %3</source>
        <translation>Import,&#xa0;%1 sur&#xa0;%2&#xa0;:&#xa0;%3</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 pages</source>
        <translation>Lecture&#xa0;:&#xa0;%1 pages sur&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 pages/s</source>
        <translation>%1 page/s</translation>
    </message>
    <message>
        <source>Page %1 of document %2 is not read. %3</source>
        <translation>La page&#xa0;%1 du document&#xa0;%2 n’est pas lue.&#xa0;%3</translation>
    </message>
    <message>
        <source>Read: %1 documents, %2 pages (%3 by OCR), %4 actes, in %5 s.</source>
        <translation>Lecture faite&#xa0;:&#xa0;%1 documents,&#xa0;%2 pages (dont&#xa0;%3 par OCR),&#xa0;%4 actes, en&#xa0;%5 s.</translation>
    </message>
    <message>
        <source>%1 actes match but have no known date: the limit of dates leaves them out.</source>
        <translation>Actes qui correspondent mais dont la date n’est pas connue, et que la limite de dates laisse de côté&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Asks a server on this computer instead of that site; may be repeated.</source>
        <translation>Interroge un serveur de cet ordinateur au lieu de ce site&#xa0;; peut être répété.</translation>
    </message>
    <message>
        <source>A file of such origins, one a line.</source>
        <translation>Un fichier de telles origines, une par ligne.</translation>
    </message>
    <message>
        <source>Divides the pauses kept towards such servers; sites keep theirs.</source>
        <translation>Divise les pauses observées envers de tels serveurs&#xa0;; les sites gardent les leurs.</translation>
    </message>
    <message>
        <source>Certificates (PEM) to trust instead of the system&apos;s.</source>
        <translation>Certificats (PEM) auxquels se fier à la place de ceux du système.</translation>
    </message>
    <message>
        <source>Collects what administrations publish, without burdening their sites: those given, “all”, or those followed. The exit code is 0 when at least one run came to its end.</source>
        <translation>Collecte, sans peser sur les sites, ce que publient des administrations&#xa0;: celles qui sont données, toutes («&#xa0;all&#xa0;»), ou celles qui sont suivies. Le code de retour est 0 si au moins une collecte est allée à son terme.</translation>
    </message>
    <message>
        <source>Takes nothing published before that day.</source>
        <translation>Ne prend rien de ce qui est publié avant ce jour.</translation>
    </message>
    <message>
        <source>Only collects; “read” reads later.</source>
        <translation>Collecte seulement&#xa0;; «&#xa0;read&#xa0;» lira plus tard.</translation>
    </message>
    <message>
        <source>Ends instead of waiting for servers that refuse.</source>
        <translation>S’arrête au lieu d’attendre les serveurs qui refusent.</translation>
    </message>
    <message>
        <source>Lists the administrations that are followed, or follows more.</source>
        <translation>Donne la liste des administrations suivies, ou en suit d’autres.</translation>
    </message>
    <message>
        <source>Takes nothing published before that day. Default: two months back.</source>
        <translation>Ne prend rien de ce qui est publié avant ce jour. Par défaut&#xa0;: deux mois en arrière.</translation>
    </message>
    <message>
        <source>Follows them no longer; what is held stays.</source>
        <translation>Cesse de les suivre&#xa0;; ce qui est conservé reste.</translation>
    </message>
    <message>
        <source>Lists the crawl runs, the newest first, and what each one met.</source>
        <translation>Donne la liste des collectes, la plus récente d’abord, et ce que chacune a rencontré.</translation>
    </message>
    <message>
        <source>Only those of this administration.</source>
        <translation>Seulement celles de cette administration.</translation>
    </message>
    <message>
        <source>How many runs: 50 by default.</source>
        <translation>Nombre de collectes&#xa0;: 50 par défaut.</translation>
    </message>
    <message>
        <source>Tells how complete the library is: listed, held, missing, holes.</source>
        <translation>Dit si la bibliothèque est complète&#xa0;: recueils listés, conservés, manquants, lacunes.</translation>
    </message>
    <message>
        <source>Shows the evidence of what was online when.</source>
        <translation>Montre les preuves de ce qui était en ligne, et quand.</translation>
    </message>
    <message>
        <source>Tells what the list of data.gouv.fr knows and the library does not.</source>
        <translation>Dit ce que la liste de data.gouv.fr connaît et que la bibliothèque n’a pas.</translation>
    </message>
    <message>
        <source>Only the recueils of this administration.</source>
        <translation>Seulement les recueils de cette administration.</translation>
    </message>
    <message>
        <source>Lists the descriptions of sites, or checks one: what a crawl would bring. Stores nothing.</source>
        <translation>Donne la liste des descriptions de sites, ou en vérifie une&#xa0;: ce qu’une collecte prendrait. Ne garde rien.</translation>
    </message>
    <message>
        <source>special, %1: no. %2</source>
        <translation>spécial, %1&#xa0;: n°&#xa0;%2</translation>
    </message>
    <message>
        <source>%1: no. %2</source>
        <translation>%1&#xa0;: n°&#xa0;%2</translation>
    </message>
    <message>
        <source>%1  %2: %3 listed, %4 held, %5 missing, %6 gone, %7 replaced.</source>
        <translation>%1  %2&#xa0;: listés %3, conservés %4, manquants %5, plus listés %6, remplacés %7.</translation>
    </message>
    <message>
        <source>Numbers that the listing leaves out: %1.</source>
        <translation>Numéros absents de la liste&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Last read to its end on %1.</source>
        <translation>Dernière lecture complète le %1.</translation>
    </message>
    <message>
        <source>Failed on %1. %2</source>
        <translation>Échec le %1. %2</translation>
    </message>
    <message>
        <source>Nothing was crawled yet.</source>
        <translation>Rien n’a encore été collecté.</translation>
    </message>
    <message>
        <source>Stopped. The next “attrap-cli crawl” goes on where this one was.</source>
        <translation>Collecte arrêtée. Le prochain «&#xa0;attrap-cli crawl&#xa0;» la reprendra où elle en est.</translation>
    </message>
    <message>
        <source>No run came to its end.</source>
        <translation>Aucune collecte n’est allée à son terme.</translation>
    </message>
    <message>
        <source>Crawled: %1 administrations, %2 recueils listed (%3 new), %4 documents brought, %5 changed, %6 gone, %7 failed, in %8 s.</source>
        <translation>Collecte faite en %8 s. Administrations&#xa0;: %1&#xa0;; recueils listés&#xa0;: %2 (nouveaux&#xa0;: %3)&#xa0;; documents collectés&#xa0;: %4&#xa0;; remplacés&#xa0;: %5&#xa0;; plus listés&#xa0;: %6&#xa0;; échecs&#xa0;: %7.</translation>
    </message>
    <message>
        <source>--since needs a day such as 2026-01-31.</source>
        <translation>--since demande un jour, par exemple 2026-01-31.</translation>
    </message>
    <message>
        <source>No administration is followed: give codes, or “all”, or name those to follow with attrap-cli follow.</source>
        <translation>Aucune administration n’est suivie&#xa0;: donnez des codes, ou «&#xa0;all&#xa0;» pour toutes, ou dites lesquelles suivre avec attrap-cli follow.</translation>
    </message>
    <message>
        <source>%1 is no origin: it needs the form https://HOST=http://127.0.0.1:PORT, an address of this computer.</source>
        <translation>%1 n’est pas une origine&#xa0;: la forme attendue est https://HOST=http://127.0.0.1:PORT, une adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>--speed needs a number, 1 or more.</source>
        <translation>--speed demande un nombre, 1 au moins.</translation>
    </message>
    <message>
        <source>--speed is for stand-ins of sites on this computer: give their --origin. The sites themselves are always asked at the polite rhythm.</source>
        <translation>--speed est réservé aux serveurs de substitution de cet ordinateur&#xa0;: donnez leur --origin. Les sites eux-mêmes sont toujours interrogés au rythme convenable.</translation>
    </message>
    <message>
        <source>It is not finished; the next run goes on with it.</source>
        <translation>Elle n’est pas finie&#xa0;; la prochaine collecte la continuera.</translation>
    </message>
    <message>
        <source>Everything listed is held.</source>
        <translation>Tout ce qui est listé est conservé.</translation>
    </message>
    <message>
        <source>Something could not be brought; it is asked for again at the next run.</source>
        <translation>Quelque chose n’a pas pu être collecté&#xa0;; la prochaine collecte le redemandera.</translation>
    </message>
    <message>
        <source>It broke off.</source>
        <translation>Elle s’est interrompue.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Elle a été arrêtée.</translation>
    </message>
    <message>
        <source>%1: %2 listed, %3 new, %4 brought, %5 changed, %6 gone, %7 failed, %8 pages read.</source>
        <translation>%1&#xa0;: listés %2, nouveaux %3, collectés %4, remplacés %5, plus listés %6, échecs %7, pages consultées %8.</translation>
    </message>
    <message>
        <source>%1 resumes at %2 (site overloaded).</source>
        <translation>%1&#xa0;: reprise à %2 (site surchargé).</translation>
    </message>
    <message>
        <source>%1 resumes at %2 (the site cut the connection).</source>
        <translation>%1&#xa0;: reprise à %2 (connexion coupée par le site).</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>reading the lists of %1</source>
        <translation>lecture des pages de liste de %1</translation>
    </message>
    <message>
        <source>bringing documents from %1</source>
        <translation>collecte des documents de %1</translation>
    </message>
    <message>
        <source>asking %1 again for what may have been replaced</source>
        <translation>nouvelle demande à %1 de ce qui a pu être remplacé</translation>
    </message>
    <message>
        <source>waiting for %1 until %2</source>
        <translation>attente de %1 jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 (%2 of %3): %4 · %5 listed, %6 brought, %7 to bring</source>
        <translation>%1 (%2 sur %3)&#xa0;: %4 · listés %5, collectés %6, à collecter %7</translation>
    </message>
    <message>
        <source>Say which file: the list downloaded from data.gouv.fr.</source>
        <translation>Dites quel fichier&#xa0;: la liste téléchargée depuis data.gouv.fr.</translation>
    </message>
    <message>
        <source>%1 is not the list of data.gouv.fr (%2).</source>
        <translation>%1 n’est pas la liste de data.gouv.fr (%2).</translation>
    </message>
    <message>
        <source>Of %1 recueils in the list, the library knows %2 and lacks %3.</source>
        <translation>Recueils de la liste&#xa0;: %1&#xa0;; connus de la bibliothèque&#xa0;: %2&#xa0;; manquants&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1  %2, since %3</source>
        <translation>%1  %2, depuis le %3</translation>
    </message>
    <message>
        <source>No administration is followed: attrap-cli follow CODE adds one.</source>
        <translation>Aucune administration n’est suivie&#xa0;: attrap-cli follow CODE en ajoute une.</translation>
    </message>
    <message>
        <source>Say which administrations: CODE…, or all.</source>
        <translation>Dites quelles administrations&#xa0;: CODE…, ou all pour toutes.</translation>
    </message>
    <message>
        <source>listed as “%1”, dated %2</source>
        <translation>listé sous le nom «&#xa0;%1&#xa0;», daté «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>not the real site but a stand-in (%1)</source>
        <translation>non pas le vrai site mais un serveur de substitution (%1)</translation>
    </message>
    <message>
        <source>First seen %1, last seen %2.</source>
        <translation>Vu en ligne pour la première fois le %1, pour la dernière fois le %2.</translation>
    </message>
    <message>
        <source>Seen absent since %1.</source>
        <translation>Constaté absent depuis le %1.</translation>
    </message>
    <message>
        <source>Document %1 from %2 to %3.</source>
        <translation>Document %1, du %2 au %3.</translation>
    </message>
    <message>
        <source>The journal is whole: each entry holds the fingerprint of the one before.</source>
        <translation>Le journal des constats est intact&#xa0;: chaque entrée porte l’empreinte de la précédente.</translation>
    </message>
    <message>
        <source>The journal of observations was changed since it was written: %1.</source>
        <translation>Le journal des constats a été modifié depuis son écriture&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) kept</source>
        <translation>
            <numerusform>%n version conservée</numerusform>
            <numerusform>%n versions conservées</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer online since %1</source>
        <translation>plus en ligne depuis le %1</translation>
    </message>
    <message>
        <source>not brought yet</source>
        <translation>pas encore collecté</translation>
    </message>
    <message>
        <source>--limit needs a whole number, 1 or more.</source>
        <translation>--limit demande un nombre entier, 1 au moins.</translation>
    </message>
    <message>
        <source>%1 is of %2 (%3).</source>
        <translation>%1 est de %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is probably of %2 (%3), which is not sure enough to be recorded: import it with --administration %2 if it is.</source>
        <translation>%1 est probablement de %2 (%3), mais ce n’est pas assez sûr pour être enregistré&#xa0;: si c’est bien le cas, importez-le avec --administration %2.</translation>
    </message>
    <message>
        <source>Asking for %1</source>
        <translation>Demande de %1</translation>
    </message>
    <message>
        <source>needs a browser</source>
        <translation>demande un navigateur</translation>
    </message>
    <message>
        <source>%1 is valid.</source>
        <translation>%1 est valide.</translation>
    </message>
    <message>
        <source>%1: %2 to bring, %3 older</source>
        <translation>%1&#xa0;: à collecter %2, antérieurs %3</translation>
    </message>
    <message>
        <source>%1 is not valid: %2.</source>
        <translation>%1 n’est pas valide&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Say what to do: list, or check with a code or a file.</source>
        <translation>Dites quoi faire&#xa0;: list, ou check avec un code ou un fichier.</translation>
    </message>
    <message>
        <source>%1 is no proxy: it needs the form socks5h://127.0.0.1:9050 or http://proxy:3128.</source>
        <translation>%1 n’est pas un proxy&#xa0;: la forme attendue est socks5h://127.0.0.1:9050 ou http://proxy:3128.</translation>
    </message>
    <message>
        <source>%1 is no time of day: it needs the form 7:30.</source>
        <translation>%1 n’est pas une heure&#xa0;: la forme attendue est 7:30.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>Followed: %1</source>
        <translation>Administrations suivies&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last run, on %1: %2</source>
        <translation>Dernière collecte, le %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>Page %1 is in %2, with %n passage(s) lit.</source>
        <translation>
            <numerusform>La page %1 est dans %2, avec %n passage surligné.</numerusform>
            <numerusform>La page %1 est dans %2, avec %n passages surlignés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) uncertain</source>
        <translation>
            <numerusform>%n point incertain</numerusform>
            <numerusform>%n points incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A crawl would bring %n document(s).</source>
        <translation>
            <numerusform>Une collecte prendrait %n document.</numerusform>
            <numerusform>Une collecte prendrait %n documents.</numerusform>
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
            <numerusform>La bibliothèque a %n problème.</numerusform>
            <numerusform>La bibliothèque a %n problèmes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>encore %n minute</numerusform>
            <numerusform>encore %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>pas encore ouvert</translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) could not be collected from, see above.</source>
        <translation>
            <numerusform>%n administration n’a pas pu être collectée, voir ci-dessus.</numerusform>
            <numerusform>%n administrations n’ont pas pu être collectées, voir ci-dessus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) wait for you in front of a browser.</source>
        <translation>
            <numerusform>%n administration vous attend devant un navigateur.</numerusform>
            <numerusform>%n administrations vous attendent devant un navigateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the pages of lists there, as the site gave them.</source>
        <translation>Y enregistre les pages de liste, telles que le site les a données.</translation>
    </message>
    <message>
        <source>Listed on %1</source>
        <translation>Listé sur %1</translation>
    </message>
    <message>
        <source>Say of what: a document, or the address of a recueil or of a page that lists them.</source>
        <translation>Dites de quoi&#xa0;: un document, ou l’adresse d’un recueil ou d’une page de liste.</translation>
    </message>
    <message>
        <source>The library has seen nothing at the address %1.</source>
        <translation>La bibliothèque n’a rien constaté à l’adresse %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as the sites gave them, are in %1.</source>
        <translation>
            <numerusform>%n page, telle que le site l’a donnée, est dans %1.</numerusform>
            <numerusform>%n pages, telles que les sites les ont données, sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to do and with which document: correct, begin, join, move, restore or corrections, then DOC.</source>
        <translation>Dites quoi faire et de quel document&#xa0;: correct, begin, join, move, restore ou corrections, puis DOC.</translation>
    </message>
    <message>
        <source>--to needs a whole number, 1 or more.</source>
        <translation>--to demande un nombre entier, 1 ou plus.</translation>
    </message>
    <message>
        <source>Say which page: --page N.</source>
        <translation>Dites quelle page&#xa0;: --page N.</translation>
    </message>
    <message>
        <source>Say where the acte begins: --to M.</source>
        <translation>Dites où l’acte commence&#xa0;: --to M.</translation>
    </message>
    <message>
        <source>--to belongs to “move”.</source>
        <translation>--to va avec «&#xa0;move&#xa0;».</translation>
    </message>
    <message>
        <source>Say which fields: FIELD=VALUE, or --clear FIELD.</source>
        <translation>Dites quels champs&#xa0;: CHAMP=VALEUR, ou --clear CHAMP.</translation>
    </message>
    <message>
        <source>Fields and --clear belong to “correct”.</source>
        <translation>Les champs et --clear vont avec «&#xa0;correct&#xa0;».</translation>
    </message>
    <message>
        <source>A field needs a value: %1=VALUE; “%1=” says that there is none.</source>
        <translation>Un champ demande une valeur&#xa0;: %1=VALEUR&#xa0;; «&#xa0;%1=&#xa0;» dit qu’il n’y en a pas.</translation>
    </message>
    <message>
        <source>No field is called “%1”. There are: %2.</source>
        <translation>Aucun champ ne s’appelle «&#xa0;%1&#xa0;». Il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The field %1 stands there twice.</source>
        <translation>Le champ %1 est donné deux fois.</translation>
    </message>
    <message>
        <source>p. %1: %2 is %3</source>
        <translation>p. %1&#xa0;: %2 est %3</translation>
    </message>
    <message>
        <source>none</source>
        <comment>there is no value</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>(kept, but no acte begins there now)</source>
        <translation>(conservé, mais aucun acte ne commence là à présent)</translation>
    </message>
    <message>
        <source>p. %1: an acte begins here</source>
        <translation>p. %1&#xa0;: un acte commence ici</translation>
    </message>
    <message>
        <source>p. %1: continues the acte before</source>
        <translation>p. %1&#xa0;: suite de l’acte précédent</translation>
    </message>
    <message>
        <source>Nothing was corrected in this document.</source>
        <translation>Rien n’a été corrigé dans ce document.</translation>
    </message>
    <message>
        <source>Shows or changes how crawling and reading are done: proxy, contact, daily (hour), watched-folder, reading-on-battery (“read” or “pause”). An empty value removes one.</source>
        <translation>Montre ou change comment se font la collecte et la lecture&#xa0;: proxy, contact, daily (heure), watched-folder, reading-on-battery («&#xa0;read&#xa0;» ou «&#xa0;pause&#xa0;»). Une valeur vide en retire une.</translation>
    </message>
    <message>
        <source>How many pages at once. Default: one a processor core, one less on battery.</source>
        <translation>Combien de pages à la fois. Par défaut&#xa0;: une par cœur du processeur, une de moins sur batterie.</translation>
    </message>
    <message>
        <source>Also reads again the pages that an older version read, or all pages of the documents given. Their words can be found meanwhile.</source>
        <translation>Relit aussi les pages qu’une version antérieure a lues, ou toutes les pages des documents donnés. Leurs mots restent trouvables entre-temps.</translation>
    </message>
    <message>
        <source>Reads on battery too, whatever the settings say.</source>
        <translation>Lit aussi sur batterie, quoi que disent les réglages.</translation>
    </message>
    <message>
        <source>With --json: also every value read, from where, and its boxes.</source>
        <translation>Avec --json&#xa0;: aussi chaque valeur lue, d’où elle vient et ses cadres.</translation>
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
        <translation>Corrige ce qui a été lu d’un acte, ou l’endroit où il commence&#xa0;; ce que vous dites l’emporte sur toute lecture ultérieure.
  correct      donne ces valeurs aux champs de l’acte de la page N&#xa0;; une valeur vide dit qu’il n’y en a pas.
               Champs&#xa0;: number, title, kind, service, signed_on, signatory, applies_from, applies_to,
               duration, legal_basis (peut être répété). Avec --clear, ce qui a été lu compte de nouveau.
  begin        un acte commence à la page N.
  join         aucun n’y commence&#xa0;: la page continue l’acte précédent.
  move         l’acte qui commence à la page N commence à la page M.
  restore      ce que le découpage trouve à la page N compte de nouveau.
  corrections  liste ce qui a été corrigé.</translation>
    </message>
    <message>
        <source>With “move”: where the acte begins.</source>
        <translation>Avec «&#xa0;move&#xa0;»&#xa0;: où l’acte commence.</translation>
    </message>
    <message>
        <source>With “correct”: the fields are named without values.</source>
        <translation>Avec «&#xa0;correct&#xa0;»&#xa0;: les champs sont nommés sans valeur.</translation>
    </message>
    <message>
        <source>Only the text layer, only the OCR, or both put together (default).</source>
        <translation>Seulement la couche texte, seulement l’OCR, ou les deux réunies (par défaut).</translation>
    </message>
    <message>
        <source>On battery the reading is to “pause” or to “read”; %1 is neither.</source>
        <translation>Sur batterie, la lecture doit se mettre en «&#xa0;pause&#xa0;» ou lire («&#xa0;read&#xa0;»)&#xa0;; %1 n’est ni l’un ni l’autre.</translation>
    </message>
    <message>
        <source>The settings are proxy, contact, daily, watched-folder and reading-on-battery: give one, and its value.</source>
        <translation>Les réglages sont proxy, contact, daily, watched-folder et reading-on-battery&#xa0;: donnez-en un, et sa valeur.</translation>
    </message>
    <message>
        <source>The reading is paused: on battery.</source>
        <translation>La lecture est en pause&#xa0;: sur batterie.</translation>
    </message>
    <message>
        <source>The reading is paused, as it was asked to be.</source>
        <translation>La lecture est en pause, comme demandé.</translation>
    </message>
    <message>
        <source>--reading needs text, ocr or page.</source>
        <translation>--reading demande text, ocr ou page.</translation>
    </message>
    <message>
        <source>This page took too long and was finished less carefully: words may be missing.</source>
        <translation>Cette page a pris trop de temps et a été finie avec moins de soin&#xa0;: des mots peuvent manquer.</translation>
    </message>
    <message>
        <source>The reading is paused: on battery. It goes on by itself on mains; Ctrl+C leaves it for later, and “read --on-battery” reads all the same.</source>
        <translation>La lecture est en pause&#xa0;: sur batterie. Elle reprend d’elle-même sur secteur&#xa0;; Ctrl+C la remet à plus tard, et «&#xa0;read --on-battery&#xa0;» lit tout de même.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to cut into actes</source>
        <translation>
            <numerusform>%n document à découper en actes</numerusform>
            <numerusform>%n documents à découper en actes</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest is not read: on battery the reading is paused, as the settings say. “read --on-battery” reads all the same.</source>
        <translation>Le reste n’est pas lu&#xa0;: sur batterie, la lecture est en pause, comme le disent les réglages. «&#xa0;read --on-battery&#xa0;» lit tout de même.</translation>
    </message>
    <message>
        <source>Reads everything that is not read yet; with --again, documents anew.</source>
        <translation>Lit tout ce qui n’est pas encore lu ; avec --again, relit des documents.</translation>
    </message>
    <message>
        <source>No search finds what could not be read: %1 pages and %2 documents.</source>
        <translation>Aucune recherche ne trouve ce qui n’a pas pu être lu : %1 page(s) et %2 document(s).</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) took too long and were finished less carefully: words of theirs may be missing.</source>
        <translation>
            <numerusform>%n page a demandé trop de temps et a été achevée avec moins de soin : des mots peuvent y manquer.</numerusform>
            <numerusform>%n pages ont demandé trop de temps et ont été achevées avec moins de soin : des mots peuvent y manquer.</numerusform>
        </translation>
    </message>
    <message>
        <source>(cover and sommaire, not an acte)</source>
        <translation>(couverture et sommaire, pas un acte)</translation>
    </message>
    <message>
        <source>This page could not be read. %1 “read --again %2” tries once more.</source>
        <translation>Cette page n’a pas pu être lue. %1 « read --again %2 » essaie encore une fois.</translation>
    </message>
    <message numerus="yes">
        <source>Read again: %n page(s).</source>
        <translation>
            <numerusform>Relue : %n page.</numerusform>
            <numerusform>Relues : %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the library could not be read: “read --again” and the document tries once more.</source>
        <translation>
            <numerusform>%n page de la bibliothèque n’a pas pu être lue : « read --again » suivi du document essaie encore une fois.</numerusform>
            <numerusform>%n pages de la bibliothèque n’ont pas pu être lues : « read --again » suivi du document essaie encore une fois.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Reads the recueils des actes administratifs of the French préfectures.</source>
        <translation>Lit les recueils des actes administratifs des préfectures.</translation>
    </message>
    <message>
        <source>Folder of the library.</source>
        <translation>Dossier de la bibliothèque.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Language of the window: fr or en.</source>
        <translation>Langue de la fenêtre&#xa0;: fr ou en.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>chemins</translation>
    </message>
    <message>
        <source>Files or folders to import.</source>
        <translation>Fichiers ou dossiers à importer.</translation>
    </message>
    <message>
        <source>[paths…]</source>
        <translation>[chemins…]</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>cutting to be checked</source>
        <translation>découpage à vérifier</translation>
    </message>
    <message>
        <source>cutting %1</source>
        <comment>“sure” or “probable”</comment>
        <translation>découpage %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to be checked</source>
        <translation>
            <numerusform>%n champ à vérifier</numerusform>
            <numerusform>%n champs à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>the user said that a field has no value</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>non trouvé</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>“read on page 12”</comment>
        <translation>aussi %1</translation>
    </message>
    <message>
        <source>otherwise %1</source>
        <comment>“read on page 12”</comment>
        <translation>sinon %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Cutting</source>
        <translation>Découpage</translation>
    </message>
    <message>
        <source>Fields to be checked</source>
        <translation>Champs à vérifier</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>D’où</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>the acte whose fields are shown</source>
        <translation>l’acte dont les champs sont affichés</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
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
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
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
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>No acte begins at page %1.</source>
        <translation>Aucun acte ne commence à la page %1.</translation>
    </message>
    <message>
        <source>The first page of a document always begins an acte.</source>
        <translation>La première page d’un document commence toujours un acte.</translation>
    </message>
    <message>
        <source>The acte begins at this page already.</source>
        <translation>L’acte commence déjà à cette page.</translation>
    </message>
    <message>
        <source>The acte that begins at page %1 can only begin at pages %2 to %3: beyond them, another acte would be left without any page.</source>
        <translation>L’acte qui commence à la page %1 ne peut commencer qu’aux pages %2 à %3&#xa0;: au-delà, un autre acte n’aurait plus aucune page.</translation>
    </message>
    <message>
        <source>No field is called “%1”.</source>
        <translation>Aucun champ ne s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This field was not corrected: %1.</source>
        <translation>Ce champ n’a pas été corrigé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>Date de signature</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Applies from</source>
        <translation>S’applique à partir du</translation>
    </message>
    <message>
        <source>Applies until</source>
        <translation>S’applique jusqu’au</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 14 août 2024 or 14/08/2024.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la ainsi&#xa0;: 14 août 2024 ou 14/08/2024.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 14 août 2024, or 14 août 2024 à 8 h.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la ainsi&#xa0;: 14 août 2024, ou 14 août 2024 à 8 h.</translation>
    </message>
    <message>
        <source>“%1” is no duration. Write it as 3 ans, 6 mois or 8 heures.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une durée. Écrivez-la ainsi&#xa0;: 3 ans, 6 mois ou 8 heures.</translation>
    </message>
    <message>
        <source>“%1” cannot be the value of this field: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être la valeur de ce champ&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This document has no page %1.</source>
        <translation>Ce document n’a pas de page %1.</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet: it is still being read.</source>
        <translation>Ce document n’est pas encore découpé en actes&#xa0;: il est en cours de lecture.</translation>
    </message>
    <message>
        <source>An acte begins at this page already.</source>
        <translation>Un acte commence déjà à cette page.</translation>
    </message>
    <message>
        <source>This page continues the acte before already: no acte begins here.</source>
        <translation>Cette page continue déjà l’acte précédent&#xa0;: aucun acte n’y commence.</translation>
    </message>
    <message>
        <source>The cutting was not corrected at this page.</source>
        <translation>Le découpage n’a pas été corrigé à cette page.</translation>
    </message>
</context>
<context>
    <name>CrawlTexts</name>
    <message>
        <source>%1 on %2</source>
        <comment>an hour, then a date</comment>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>site overloaded</source>
        <translation>site surchargé</translation>
    </message>
    <message>
        <source>connection cut by the site</source>
        <translation>connexion coupée par le site</translation>
    </message>
    <message>
        <source>site refuses for now</source>
        <translation>le site refuse pour l’instant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplète</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>vous attend</translation>
    </message>
    <message>
        <source>It is under way, or goes on at the next start.</source>
        <translation>Elle est en cours, ou continuera au prochain démarrage.</translation>
    </message>
    <message>
        <source>Everything that the site lists is held.</source>
        <translation>Tout ce que le site liste est conservé.</translation>
    </message>
    <message>
        <source>Everything that the site lists was held already.</source>
        <translation>Tout ce que le site liste était déjà conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be brought; the list below says which.</source>
        <translation>
            <numerusform>%n document ou page n’a pas pu être collecté&#xa0;; la liste ci-dessous dit lequel.</numerusform>
            <numerusform>%n documents ou pages n’ont pas pu être collectés&#xa0;; la liste ci-dessous dit lesquels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The listing was not read to its end.</source>
        <translation>Les pages de liste n’ont pas été lues jusqu’au bout.</translation>
    </message>
    <message>
        <source>It broke off, and nothing tells why.</source>
        <translation>Elle s’est interrompue, et rien ne dit pourquoi.</translation>
    </message>
    <message>
        <source>You stopped it. What was brought is kept.</source>
        <translation>Vous l’avez arrêtée. Ce qui a été collecté est conservé.</translation>
    </message>
    <message>
        <source>The site asks for a browser, with you in front of it.</source>
        <translation>Le site demande votre présence devant un navigateur.</translation>
    </message>
    <message>
        <source>listed for the first time</source>
        <translation>listé pour la première fois</translation>
    </message>
    <message>
        <source>brought</source>
        <translation>collecté</translation>
    </message>
    <message>
        <source>replaced by the site: both versions are kept</source>
        <translation>remplacé par le site&#xa0;: les deux versions sont conservées</translation>
    </message>
    <message>
        <source>looked at again, unchanged</source>
        <translation>vérifié de nouveau, inchangé</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>plus listé</translation>
    </message>
    <message>
        <source>could not be brought</source>
        <translation>n’a pas pu être collecté</translation>
    </message>
    <message>
        <source>the last run failed</source>
        <translation>la dernière collecte a échoué</translation>
    </message>
    <message>
        <source>waits for you in a browser</source>
        <translation>vous attend dans un navigateur</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>il manque quelque chose</translation>
    </message>
    <message>
        <source>never looked at yet</source>
        <translation>pas encore consulté</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>non suivie</translation>
    </message>
    <message>
        <source>well</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>special %1</source>
        <comment>a series of recueils, then its numbers</comment>
        <translation>spécial %1</translation>
    </message>
    <message>
        <source>%1: resumes at %2 (%3)</source>
        <comment>site, hour, reason</comment>
        <translation>%1&#xa0;: reprise à %2 (%3)</translation>
    </message>
    <message>
        <source>collecting paused</source>
        <translation>collecte suspendue</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>administration, its place, how many there are</comment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>reading the lists of %1</source>
        <translation>lecture des pages de liste&#xa0;: %1</translation>
    </message>
    <message>
        <source>bringing the documents of %1</source>
        <translation>collecte des documents&#xa0;: %1</translation>
    </message>
    <message>
        <source>looking again at recent documents of %1</source>
        <translation>vérification des documents récents&#xa0;: %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>%1: resumes at %2</source>
        <comment>site, hour</comment>
        <translation>%1&#xa0;: reprise à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recueil(s) listed</source>
        <translation>
            <numerusform>%n recueil listé</numerusform>
            <numerusform>%n recueils listés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2 documents</source>
        <translation>%1 / %2 documents</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>The update was stopped before its end.</source>
        <translation>La collecte a été arrêtée avant la fin.</translation>
    </message>
    <message numerus="yes">
        <source>%n administration(s) looked at.</source>
        <translation>
            <numerusform>%n administration consultée.</numerusform>
            <numerusform>%n administrations consultées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new recueil(s).</source>
        <translation>
            <numerusform>%n nouveau recueil.</numerusform>
            <numerusform>%n nouveaux recueils.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Rien de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) brought.</source>
        <translation>
            <numerusform>%n document collecté.</numerusform>
            <numerusform>%n documents collectés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced by its site.</source>
        <translation>
            <numerusform>%n remplacé par son site.</numerusform>
            <numerusform>%n remplacés par leur site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed.</source>
        <translation>
            <numerusform>%n n’est plus listé.</numerusform>
            <numerusform>%n ne sont plus listés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be brought.</source>
        <translation>
            <numerusform>%n document ou page n’a pas pu être collecté.</numerusform>
            <numerusform>%n documents ou pages n’ont pas pu être collectés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) could not be read: nobody knows whether they have something new.</source>
        <translation>
            <numerusform>%n site n’a pas pu être lu&#xa0;: nul ne sait s’il a du nouveau.</numerusform>
            <numerusform>%n sites n’ont pas pu être lus&#xa0;: nul ne sait s’ils ont du nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) wait for you in a browser.</source>
        <translation>
            <numerusform>%n site vous attend dans un navigateur.</numerusform>
            <numerusform>%n sites vous attendent dans un navigateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>Published by: %1</source>
        <translation>Publié par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Listed on: %1</source>
        <translation>Page de liste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Words of the link: “%1”</source>
        <translation>Texte du lien&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Date as the list printed it: “%1”</source>
        <translation>Date telle que la page de liste l’imprime&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Seen on the site from %1 to %2</source>
        <translation>Vu sur le site du %1 au %2</translation>
    </message>
    <message>
        <source>No longer listed since %1. It is kept.</source>
        <translation>Plus listé depuis le %1. Il est conservé.</translation>
    </message>
    <message>
        <source>Its document is not held. %1</source>
        <translation>Son document n’est pas conservé. %1</translation>
    </message>
    <message>
        <source>Its document is not held.</source>
        <translation>Son document n’est pas conservé.</translation>
    </message>
    <message numerus="yes">
        <source>The site gave %n different documents at this address; all are kept.</source>
        <translation>
            <numerusform>Le site a donné %n document à cette adresse&#xa0;; il est conservé.</numerusform>
            <numerusform>Le site a donné %n documents différents à cette adresse&#xa0;; tous sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate of the site: %1 (SHA-256 %2)</source>
        <translation>Certificat du site&#xa0;: %1 (SHA-256 %2)</translation>
    </message>
    <message>
        <source>Not asked from the real site but from a stand-in: %1</source>
        <translation>Demandé non pas au vrai site mais à un serveur de substitution&#xa0;: %1</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation>Elle attend son tour.</translation>
    </message>
    <message>
        <source>The site lists nothing since %1.</source>
        <translation>Le site ne liste rien depuis le %1.</translation>
    </message>
    <message>
        <source>The site lists nothing.</source>
        <translation>Le site ne liste rien.</translation>
    </message>
    <message>
        <source>waits for a site that refuses for now; resumes at %1</source>
        <translation>attend un site qui refuse pour le moment&#xa0;; reprise à %1</translation>
    </message>
</context>
<context>
    <name>DialogTexts</name>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf *.PDF);;All files (*)</source>
        <translation>Documents PDF (*.pdf *.PDF);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tableau pour un tableur (*.csv)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The work was stopped before its end. Nothing is lost: start it again to go on.</source>
        <translation>Le travail a été arrêté avant la fin. Rien n’est perdu&#xa0;: relancez-le pour continuer.</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name, or whether the disk that holds it is connected.</source>
        <translation>%1 n’existe pas. Vérifiez le nom, ou que le disque qui le contient est branché.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it and that its disk is well.</source>
        <translation>%1 ne peut pas être lu. Vérifiez que vous avez le droit de l’ouvrir et que le disque est en bon état.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check that you may write there.</source>
        <translation>%1 ne peut pas être écrit. Vérifiez que vous avez le droit d’écrire à cet endroit.</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. Free some space, then start again; nothing is lost.</source>
        <translation>Le disque est plein&#xa0;:&#xa0;%1 n’a pas pu être écrit. Libérez de la place, puis recommencez&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>%1 is empty: its download was probably interrupted. Download it again.</source>
        <translation>%1 est vide&#xa0;: son téléchargement a sans doute été interrompu. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>%1 is not a PDF but a web page saved under that name, which is what a refused download leaves. Download the document again in a browser.</source>
        <translation>%1 n’est pas un PDF mais une page web enregistrée sous ce nom&#xa0;: c’est ce que laisse un téléchargement refusé. Téléchargez de nouveau le document avec un navigateur.</translation>
    </message>
    <message>
        <source>%1 is not a PDF. Attrap reads PDF documents only.</source>
        <translation>%1 n’est pas un PDF. Attrap ne lit que les documents PDF.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. The original is kept, but it cannot be read: ask its publisher for a copy without password, or save one yourself and import it.</source>
        <translation>%1 est protégé par un mot de passe. L’original est conservé, mais il ne peut pas être lu&#xa0;: demandez à qui l’a publié une copie sans mot de passe, ou enregistrez-en une vous-même et importez-la.</translation>
    </message>
    <message>
        <source>%1 is damaged: it claims to be a PDF, but no page of it can be opened. The original is kept; download it again if you can.</source>
        <translation>%1 est abîmé&#xa0;: il se présente comme un PDF, mais aucune de ses pages ne peut être ouverte. L’original est conservé&#xa0;; téléchargez-le de nouveau si vous le pouvez.</translation>
    </message>
    <message>
        <source>The library has no document %1. The list of recueils shows those that it has.</source>
        <translation>La bibliothèque n’a pas de document&#xa0;%1. La liste des recueils montre ceux qu’elle a.</translation>
    </message>
    <message>
        <source>Several documents begin with %1. Give more characters.</source>
        <translation>Plusieurs documents commencent par&#xa0;%1. Donnez plus de caractères.</translation>
    </message>
    <message>
        <source>This document has no such page: %1.</source>
        <translation>Ce document n’a pas cette page&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>A page of %1 cannot be shown or read: that page is damaged. The others are not concerned.</source>
        <translation>Une page de&#xa0;%1 ne peut être ni montrée ni lue&#xa0;: cette page est abîmée. Les autres ne sont pas touchées.</translation>
    </message>
    <message>
        <source>The library %1 is in use by another Attrap. Close that one first.</source>
        <translation>La bibliothèque&#xa0;%1 est utilisée par un autre Attrap. Fermez d’abord celui-là.</translation>
    </message>
    <message>
        <source>The library %1 was made by a later version of Attrap. Install that version to open it; this one leaves it as it is.</source>
        <translation>La bibliothèque&#xa0;%1 a été faite par une version plus récente d’Attrap. Installez cette version pour l’ouvrir&#xa0;; celle-ci la laisse telle quelle.</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Attrap changes nothing in it: restore a backup, or keep the folder and ask for help.</source>
        <translation>La bibliothèque&#xa0;%1 est abîmée. Attrap n’y change rien&#xa0;: restaurez une sauvegarde, ou gardez le dossier et demandez de l’aide.</translation>
    </message>
    <message>
        <source>%1 is not a library of Attrap. Choose another folder.</source>
        <translation>%1 n’est pas une bibliothèque d’Attrap. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The library&apos;s database %1 refused an operation. Check the disk, then start Attrap again.</source>
        <translation>La base de données de la bibliothèque&#xa0;%1 a refusé une opération. Vérifiez le disque, puis relancez Attrap.</translation>
    </message>
    <message>
        <source>The original of document %1 is no longer in the library&apos;s folder. Restore it from a backup, or import it again.</source>
        <translation>L’original du document&#xa0;%1 n’est plus dans le dossier de la bibliothèque. Restaurez-le depuis une sauvegarde, ou importez-le de nouveau.</translation>
    </message>
    <message>
        <source>The original of document %1 was changed: it no longer has its fingerprint. Restore it from a backup, or import it again.</source>
        <translation>L’original du document&#xa0;%1 a été modifié&#xa0;: il n’a plus son empreinte. Restaurez-le depuis une sauvegarde, ou importez-le de nouveau.</translation>
    </message>
    <message>
        <source>The program attrap-worker, which opens documents safely, cannot be started (%1). Install Attrap again.</source>
        <translation>Le programme attrap-worker, qui ouvre les documents en sûreté, ne démarre pas (%1). Réinstallez Attrap.</translation>
    </message>
    <message>
        <source>The reader stopped on a page of %1: that page is probably damaged. The others are not concerned; you can have it read again.</source>
        <translation>La lecture s’est arrêtée sur une page de&#xa0;%1&#xa0;: cette page est sans doute abîmée. Les autres ne sont pas touchées&#xa0;; vous pouvez la faire relire.</translation>
    </message>
    <message>
        <source>A page of %1 took too long and was left. The others are not concerned; you can have it read again.</source>
        <translation>Une page de&#xa0;%1 demandait trop de temps et a été laissée. Les autres ne sont pas touchées&#xa0;; vous pouvez la faire relire.</translation>
    </message>
    <message>
        <source>A page of %1 needs more memory than Attrap allows and was left. The others are not concerned.</source>
        <translation>Une page de&#xa0;%1 demande plus de mémoire qu’Attrap n’en accorde et a été laissée. Les autres ne sont pas touchées.</translation>
    </message>
    <message>
        <source>The reader gave an answer that makes no sense for %1, which was discarded. You can have it read again.</source>
        <translation>La lecture de&#xa0;%1 a donné une réponse qui n’a pas de sens&#xa0;; elle a été écartée. Vous pouvez le faire relire.</translation>
    </message>
    <message>
        <source>The data to recognise the language “%1” is not installed. Install the package tesseract-ocr-%1, then start Attrap again.</source>
        <translation>Les données pour reconnaître la langue «&#xa0;%1&#xa0;» ne sont pas installées. Installez le paquet tesseract-ocr-%1, puis relancez Attrap.</translation>
    </message>
    <message>
        <source>A page of %1 could not be processed. The others are not concerned; you can have it read again.</source>
        <translation>Une page de&#xa0;%1 n’a pas pu être traitée. Les autres ne sont pas touchées&#xa0;; vous pouvez la faire relire.</translation>
    </message>
    <message>
        <source>The search “%1” has nothing to look for. Give at least one word that must be there.</source>
        <translation>La recherche «&#xa0;%1&#xa0;» n’a rien à chercher. Donnez au moins un mot qui doit y être.</translation>
    </message>
    <message>
        <source>“%1” stands for too many different words. Give more letters.</source>
        <translation>«&#xa0;%1&#xa0;» correspond à trop de mots différents. Donnez plus de lettres.</translation>
    </message>
    <message>
        <source>The search index cannot be used. It can be made again from the library: attrap-cli rebuild-index.</source>
        <translation>L’index de recherche est inutilisable. Il peut être refait à partir de la bibliothèque&#xa0;: attrap-cli rebuild-index.</translation>
    </message>
    <message>
        <source>No administration has the code “%1”. attrap-cli status lists the codes.</source>
        <translation>Aucune administration n’a le code «&#xa0;%1&#xa0;». attrap-cli status donne la liste des codes.</translation>
    </message>
    <message>
        <source>This cannot be done: %1.</source>
        <translation>Ceci n’est pas possible&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>Attrap made a mistake of its own (%1). Please report it with the log.</source>
        <translation>Attrap a commis une erreur (%1). Merci de la signaler avec le journal.</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>ce document</translation>
    </message>
    <message>
        <source>The site of %1 cannot be reached. Check the connection to the Internet; Attrap will try again at the next run.</source>
        <translation>Le site de %1 est injoignable. Vérifiez la connexion à Internet&#xa0;; Attrap réessaiera à la prochaine collecte.</translation>
    </message>
    <message>
        <source>The site cut the connection without an answer for %1. Some sites refuse that way: Attrap leaves it alone for a while, then tries again.</source>
        <translation>Le site a coupé la connexion sans répondre pour %1. Certains sites refusent ainsi&#xa0;: Attrap le laisse en repos un moment, puis réessaie.</translation>
    </message>
    <message>
        <source>The site took too long to answer for %1. It will be asked again at the next run.</source>
        <translation>Le site a mis trop de temps à répondre pour %1. Il sera interrogé de nouveau à la prochaine collecte.</translation>
    </message>
    <message>
        <source>The site is overloaded or refuses for now: %1 was not given. Attrap leaves it alone for a while, then tries again; nothing is lost.</source>
        <translation>Le site est surchargé ou refuse pour l’instant&#xa0;: %1 n’a pas été donné. Attrap le laisse en repos un moment, puis réessaie&#xa0;; rien n’est perdu.</translation>
    </message>
    <message>
        <source>The site refused a moment ago and is left alone for now: %1 was not asked for. Attrap goes on by itself when the pause ends.</source>
        <translation>Le site vient de refuser et il est laissé en repos pour l’instant&#xa0;: %1 n’a pas été demandé. Attrap reprend de lui-même à la fin de la pause.</translation>
    </message>
    <message>
        <source>The site refuses access to %1. Open that address in a browser to see whether it is still public.</source>
        <translation>Le site refuse l’accès à %1. Ouvrez cette adresse dans un navigateur pour voir si elle est encore publique.</translation>
    </message>
    <message>
        <source>The site says that %1 does not exist, or no longer.</source>
        <translation>Le site dit que %1 n’existe pas, ou n’existe plus.</translation>
    </message>
    <message>
        <source>The site answered with an error for %1. It will be asked again at the next run.</source>
        <translation>Le site a répondu par une erreur pour %1. Il sera interrogé de nouveau à la prochaine collecte.</translation>
    </message>
    <message>
        <source>The certificate of the site of %1 is not valid: nobody can tell who answers, so nothing was taken. Check the date of this computer; if it is right, the fault is the site&apos;s.</source>
        <translation>Le certificat du site de %1 n’est pas valide&#xa0;: nul ne peut dire qui répond, et rien n’a donc été pris. Vérifiez la date de cet ordinateur&#xa0;; si elle est juste, le défaut vient du site.</translation>
    </message>
    <message>
        <source>The site sends %1 on to another site, which Attrap does not follow. Open that address in a browser to see where it leads.</source>
        <translation>Le site renvoie %1 vers un autre site, qu’Attrap ne suit pas. Ouvrez cette adresse dans un navigateur pour voir où elle mène.</translation>
    </message>
    <message>
        <source>The site sends %1 round in circles. It will be asked again at the next run.</source>
        <translation>Le site renvoie %1 en rond. Il sera interrogé de nouveau à la prochaine collecte.</translation>
    </message>
    <message>
        <source>The download of %1 broke off before its end, twice. It will be asked for again at the next run.</source>
        <translation>Le téléchargement de %1 s’est interrompu avant la fin, deux fois. Il sera redemandé à la prochaine collecte.</translation>
    </message>
    <message>
        <source>The site asks for a browser, with you in front of it, before it gives %1. Open that address from Attrap, pass what is asked, and the run goes on.</source>
        <translation>Le site demande votre présence devant un navigateur avant de donner %1. Ouvrez cette adresse depuis Attrap, répondez à ce qui est demandé, et la collecte continuera.</translation>
    </message>
    <message>
        <source>The page %1 no longer looks like a list of recueils: the site has probably changed. What is already held stays; look at the page in a browser.</source>
        <translation>La page %1 ne ressemble plus à une page de liste de recueils&#xa0;: le site a sans doute changé. Ce qui est déjà conservé reste&#xa0;; regardez la page dans un navigateur.</translation>
    </message>
    <message>
        <source>The page %1 gives its recueils dates that cannot be. They were kept; check them on the page.</source>
        <translation>La page %1 donne à ses recueils des dates impossibles. Ils ont été conservés&#xa0;; vérifiez-les sur la page.</translation>
    </message>
    <message>
        <source>The list %1 has no end: Attrap stopped following it. What was found is kept.</source>
        <translation>La page de liste %1 n’a pas de fin&#xa0;: Attrap a cessé de la suivre. Ce qui a été trouvé est conservé.</translation>
    </message>
    <message>
        <source>The description of a site, %1, has a mistake. Mend it, or install Attrap again.</source>
        <translation>La description d’un site, %1, contient une erreur. Corrigez-la, ou installez Attrap de nouveau.</translation>
    </message>
    <message>
        <source>%1 is larger than Attrap accepts. Get it in another way if it comes from a site, split it, then import the parts.</source>
        <translation>%1 est plus gros que ce qu’Attrap accepte. S’il vient d’un site, procurez-vous-le autrement, découpez-le, puis importez les morceaux.</translation>
    </message>
    <message>
        <source>The site answered %1 by sending Attrap to an address that no public site may use. Nothing was asked there.</source>
        <translation>À la demande de %1, le site a renvoyé Attrap vers une adresse qu’aucun site public ne peut utiliser. Rien n’y a été demandé.</translation>
    </message>
    <message>
        <source>The page %1 lists nothing, where recueils are expected. This is not taken for “nothing new”: look at the page in a browser.</source>
        <translation>La page %1 ne liste rien, alors que des recueils y sont attendus. Attrap n’en conclut pas «&#xa0;rien de nouveau&#xa0;»&#xa0;: regardez la page dans un navigateur.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Document %1</source>
        <translation>Document&#xa0;%1</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>order of the parts of a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>pas encore ouvert</translation>
    </message>
    <message>
        <source>being read, %1 of %2 pages</source>
        <translation>lecture en cours,&#xa0;%1 pages sur&#xa0;%2</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message numerus="yes">
        <source>read, except %n page(s)</source>
        <translation>
            <numerusform>lu, sauf&#xa0;%n page</numerusform>
            <numerusform>lu, sauf&#xa0;%n pages</numerusform>
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
        <translation>%1 h&#xa0;%2 min</translation>
    </message>
    <message>
        <source>reading %1 / %2 pages</source>
        <translation>lecture&#xa0;%1 /&#xa0;%2 pages</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to open</source>
        <translation>
            <numerusform>%n document à ouvrir</numerusform>
            <numerusform>%n documents à ouvrir</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1 pages/s</source>
        <translation>%1 page/s</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not read or indexed yet: results may be missing.</source>
        <translation>
            <numerusform>%n document n’est pas encore lu ou indexé&#xa0;: des résultats peuvent manquer.</numerusform>
            <numerusform>%n documents ne sont pas encore lus ou indexés&#xa0;: des résultats peuvent manquer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) still wait to be read: results may be missing.</source>
        <translation>
            <numerusform>%n page attend encore d’être lue&#xa0;: des résultats peuvent manquer.</numerusform>
            <numerusform>%n pages attendent encore d’être lues&#xa0;: des résultats peuvent manquer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be read: no search finds them.</source>
        <translation>
            <numerusform>%n page n’a pas pu être lue&#xa0;: aucune recherche ne la trouve.</numerusform>
            <numerusform>%n pages n’ont pas pu être lues&#xa0;: aucune recherche ne les trouve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) cannot be opened: no search finds them.</source>
        <translation>
            <numerusform>%n document ne peut pas être ouvert&#xa0;: aucune recherche ne le trouve.</numerusform>
            <numerusform>%n documents ne peuvent pas être ouverts&#xa0;: aucune recherche ne les trouve.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped before its end.</source>
        <translation>L’import a été arrêté avant la fin.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were added.</source>
        <translation>
            <numerusform>%n document a été ajouté.</numerusform>
            <numerusform>%n documents ont été ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the library already.</source>
        <translation>
            <numerusform>%n fichier était déjà dans la bibliothèque.</numerusform>
            <numerusform>%n fichiers étaient déjà dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être ajouté.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out because they are no PDF.</source>
        <translation>
            <numerusform>%n fichier a été laissé de côté, car ce n’est pas un PDF.</numerusform>
            <numerusform>%n fichiers ont été laissés de côté, car ce ne sont pas des PDF.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acte(s) match but have no known date: the limit of dates leaves them out.</source>
        <translation>
            <numerusform>%n acte correspond mais sa date n’est pas connue&#xa0;: la limite de dates le laisse de côté.</numerusform>
            <numerusform>%n actes correspondent mais leur date n’est pas connue&#xa0;: la limite de dates les laisse de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced: %n versions</source>
        <translation>
            <numerusform>remplacé&#xa0;: %n version</numerusform>
            <numerusform>remplacé&#xa0;: %n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer listed since %1</source>
        <translation>plus listé depuis le %1</translation>
    </message>
    <message>
        <source>listed but not held: %1</source>
        <translation>listé mais non conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>listed, not brought yet</source>
        <translation>listé, pas encore collecté</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to cut into actes</source>
        <translation>
            <numerusform>%n document à découper en actes</numerusform>
            <numerusform>%n documents à découper en actes</numerusform>
        </translation>
    </message>
    <message>
        <source>reading paused: on battery</source>
        <translation>lecture en pause&#xa0;: sur batterie</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>sur batterie</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) took too long and were finished less carefully: words of theirs may be missing.</source>
        <translation>
            <numerusform>%n page a demandé trop de temps et a été achevée avec moins de soin : des mots peuvent y manquer.</numerusform>
            <numerusform>%n pages ont demandé trop de temps et ont été achevées avec moins de soin : des mots peuvent y manquer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::ActesController</name>
    <message>
        <source>No document is open.</source>
        <translation>Aucun document n’est ouvert.</translation>
    </message>
    <message>
        <source>The library is open for reading only.</source>
        <translation>La bibliothèque est ouverte en lecture seule.</translation>
    </message>
    <message>
        <source>The correction before is still being made.</source>
        <translation>La correction précédente est encore en cours.</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet.</source>
        <translation>Ce document n’est pas encore découpé en actes.</translation>
    </message>
    <message>
        <source>No acte follows the one of this page.</source>
        <translation>Aucun acte ne suit celui de cette page.</translation>
    </message>
    <message>
        <source>No acte holds the page one looks at.</source>
        <translation>Aucun acte ne contient la page affichée.</translation>
    </message>
    <message>
        <source>The chosen field was not corrected.</source>
        <translation>Le champ choisi n’a pas été corrigé.</translation>
    </message>
    <message>
        <source>Nothing was corrected here.</source>
        <translation>Rien n’a été corrigé ici.</translation>
    </message>
    <message>
        <source>An acte begins at page %1. Ctrl+Z undoes it.</source>
        <translation>Un acte commence à la page %1. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>Page %1 continues the acte before. Ctrl+Z undoes it.</source>
        <translation>La page %1 continue l’acte précédent. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>The acte that began at page %1 begins at page %2. Ctrl+Z undoes it.</source>
        <translation>L’acte qui commençait à la page %1 commence à la page %2. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>At page %1, what the cutting finds counts again. Ctrl+Z undoes it.</source>
        <translation>À la page %1, ce que trouve le découpage compte de nouveau. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>%1 is corrected. Ctrl+Z undoes it.</source>
        <comment>name of a field</comment>
        <translation>%1&#xa0;: corrigé. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>%1: what was read counts again. Ctrl+Z undoes it.</source>
        <comment>name of a field</comment>
        <translation>%1&#xa0;: ce qui a été lu compte de nouveau. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>The last correction is undone.</source>
        <translation>La dernière correction est annulée.</translation>
    </message>
    <message>
        <source>The correction was not made. %1</source>
        <comment>why</comment>
        <translation>La correction n’a pas été faite. %1</translation>
    </message>
    <message>
        <source>The library is open for reading only: nothing can be corrected.</source>
        <translation>La bibliothèque est ouverte en lecture seule&#xa0;: rien ne peut être corrigé.</translation>
    </message>
    <message>
        <source>In the acte of %1: %2</source>
        <comment>its pages, its title</comment>
        <translation>Dans l’acte, %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The correction was not undone. %1</source>
        <comment>why</comment>
        <translation>La correction n’a pas été annulée. %1</translation>
    </message>
</context>
<context>
    <name>attrap::BrowserWindow</name>
    <message>
        <source>A site asks for a browser</source>
        <translation>Un site demande un navigateur</translation>
    </message>
    <message>
        <source>Address of the page shown</source>
        <translation>Adresse de la page affichée</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Look again whether the site lets you in (Ctrl+Enter).</source>
        <translation>Regarde de nouveau si le site vous laisse entrer (Ctrl+Entrée).</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recharger</translation>
    </message>
    <message>
        <source>Load the page again (F5).</source>
        <translation>Charge la page de nouveau (F5).</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close this window; the site waits for another time (Ctrl+W).</source>
        <translation>Ferme cette fenêtre&#xa0;; le site attendra une autre fois (Ctrl+W).</translation>
    </message>
    <message>
        <source>This site asks for a browser. Pass what it asks; when its page is shown, Attrap closes this window and goes on by itself.</source>
        <translation>Ce site demande un navigateur. Répondez à ce qu’il demande&#xa0;; quand sa page s’affiche, Attrap ferme cette fenêtre et continue de lui-même.</translation>
    </message>
    <message>
        <source>Attrap is looking whether the site lets you in…</source>
        <translation>Attrap regarde si le site vous laisse entrer…</translation>
    </message>
    <message>
        <source>The site still asks for something. Pass it below, then press “Done”; press “Reload” if nothing happens.</source>
        <translation>Le site demande encore quelque chose. Répondez-y ci-dessous, puis appuyez sur «&#xa0;Terminé&#xa0;»&#xa0;; appuyez sur «&#xa0;Recharger&#xa0;» si rien ne se passe.</translation>
    </message>
    <message>
        <source>The page could not be loaded. Check the connection to the network, then press “Reload”.</source>
        <translation>La page n’a pas pu être chargée. Vérifiez la connexion au réseau, puis appuyez sur «&#xa0;Recharger&#xa0;».</translation>
    </message>
    <message>
        <source>This page is of another site: Attrap takes nothing from it. Press “Reload” to come back to the one that asks for a browser.</source>
        <translation>Cette page est d’un autre site&#xa0;: Attrap n’y prend rien. Appuyez sur «&#xa0;Recharger&#xa0;» pour revenir à celui qui demande un navigateur.</translation>
    </message>
    <message>
        <source>The browser does not run for the system&apos;s administrator (root). Start Attrap as an ordinary user to open this site, or open the address in a browser of your own.</source>
        <translation>Le navigateur ne fonctionne pas pour l’administrateur du système (root). Démarrez Attrap comme un utilisateur ordinaire pour ouvrir ce site, ou ouvrez l’adresse dans votre propre navigateur.</translation>
    </message>
    <message>
        <source>The proxy was changed. Start Attrap again to open this site through it.</source>
        <translation>Le proxy a été changé. Démarrez Attrap de nouveau pour ouvrir ce site par son intermédiaire.</translation>
    </message>
    <message>
        <source>%1 (stand-in: %2)</source>
        <extracomment>%1 an address, %2 &quot;https://host=http://127.0.0.1:PORT&quot;</extracomment>
        <translation>%1 (serveur de substitution&#xa0;: %2)</translation>
    </message>
    <message>
        <source>“%1” was saved and handed to the library.</source>
        <translation>«&#xa0;%1&#xa0;» a été enregistré et remis à la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>attrap::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>type a command…</source>
        <translation>tapez une commande…</translation>
    </message>
    <message>
        <source>Command to look for</source>
        <translation>Commande à trouver</translation>
    </message>
</context>
<context>
    <name>attrap::ContentsPane</name>
    <message>
        <source>Look for an acte of this document</source>
        <translation>Chercher un acte de ce document</translation>
    </message>
    <message>
        <source>look for an acte…</source>
        <translation>chercher un acte…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>contents.csv</source>
        <translation>sommaire.csv</translation>
    </message>
    <message>
        <source>What was read of the acte</source>
        <translation>Ce qui a été lu de l’acte</translation>
    </message>
    <message>
        <source>acte.csv</source>
        <translation>acte.csv</translation>
    </message>
    <message>
        <source>This document is not cut into actes yet.</source>
        <translation>Ce document n’est pas encore découpé en actes.</translation>
    </message>
    <message numerus="yes">
        <source>Contents: %n acte(s)</source>
        <translation>
            <numerusform>Sommaire&#xa0;: %n acte</numerusform>
            <numerusform>Sommaire&#xa0;: %n actes</numerusform>
        </translation>
    </message>
    <message>
        <source>Acte of %1</source>
        <comment>its pages</comment>
        <translation>Acte, %1</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlBanner</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) wait for you: %1.</source>
        <translation>
            <numerusform>%n site vous attend&#xa0;: %1.</numerusform>
            <numerusform>%n sites vous attendent&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They ask for a browser, with you in front of it. Open them and pass what they show: Attrap goes on by itself.</source>
        <translation>Votre présence devant un navigateur est demandée. Ouvrez ce qui attend et répondez à ce qui s’affiche&#xa0;: Attrap continue de lui-même.</translation>
    </message>
    <message>
        <source>To be opened in a browser: %1. Drop the PDFs that you save there on this window.</source>
        <translation>À ouvrir dans un navigateur&#xa0;: %1. Déposez sur cette fenêtre les PDF que vous y enregistrez.</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlController</name>
    <message>
        <source>The watched folder %1 is not there: nothing is taken in from it.</source>
        <translation>Le dossier surveillé %1 est introuvable&#xa0;: rien n’y est pris.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of %1: known by their address or name, taken in without a question.</source>
        <translation>
            <numerusform>%n fichier de %1&#xa0;: reconnu à son adresse ou à son nom, ajouté sans question.</numerusform>
            <numerusform>%n fichiers de %1&#xa0;: reconnus à leur adresse ou à leur nom, ajoutés sans question.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is left in the watched folder: nothing tells who published it. Drop it on the window to take it in.</source>
        <translation>%1 est laissé dans le dossier surveillé&#xa0;: rien ne dit qui l’a publié. Déposez-le sur la fenêtre pour l’ajouter.</translation>
    </message>
    <message numerus="yes">
        <source>The daily look at %n administration(s) has begun.</source>
        <translation>
            <numerusform>La collecte quotidienne auprès de %n administration a commencé.</numerusform>
            <numerusform>La collecte quotidienne auprès de %n administrations a commencé.</numerusform>
        </translation>
    </message>
    <message>
        <source>List of recueils of data.gouv.fr</source>
        <translation>Liste des recueils de data.gouv.fr</translation>
    </message>
    <message>
        <source>Table (*.csv *.CSV);;All files (*)</source>
        <translation>Tableau (*.csv *.CSV);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>First seen there</source>
        <translation>Vu là pour la première fois</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n recueil(s) in %1.</source>
        <translation>
            <numerusform>%n recueil dans %1.</numerusform>
            <numerusform>%n recueils dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are in the library.</source>
        <translation>
            <numerusform>%n d’entre eux est dans la bibliothèque.</numerusform>
            <numerusform>%n d’entre eux sont dans la bibliothèque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not: they are older than what you follow, of administrations that you do not follow, or missed.</source>
        <translation>
            <numerusform>%n n’y est pas&#xa0;: il est antérieur à ce que vous suivez, d’une administration que vous ne suivez pas, ou a été manqué.</numerusform>
            <numerusform>%n n’y sont pas&#xa0;: ils sont antérieurs à ce que vous suivez, d’administrations que vous ne suivez pas, ou ont été manqués.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: “Recueils des actes administratifs des préfectures”, data.gouv.fr, Open Database License (ODbL) 1.0.</source>
        <translation>Source&#xa0;: «&#xa0;Recueils des actes administratifs des préfectures&#xa0;», data.gouv.fr, Open Database License (ODbL) 1.0.</translation>
    </message>
    <message>
        <source>Comparison with data.gouv.fr</source>
        <translation>Comparaison avec data.gouv.fr</translation>
    </message>
    <message>
        <source>What data.gouv.fr knows and the library does not</source>
        <translation>Ce que data.gouv.fr connaît et que la bibliothèque n’a pas</translation>
    </message>
    <message>
        <source>missing-recueils.csv</source>
        <translation>recueils-manquants.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as the site gave them, are in %1.</source>
        <translation>
            <numerusform>%n page, telle que le site l’a donnée, est dans %1.</numerusform>
            <numerusform>%n pages, telles que le site les a données, sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the pages</source>
        <translation>Dossier pour les pages</translation>
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
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Runs…</source>
        <translation>Collectes…</translation>
    </message>
    <message>
        <source>Progress of collecting</source>
        <translation>Avancement de la collecte</translation>
    </message>
    <message>
        <source>Pauses collecting; the reading of what is here goes on. The request under way is finished.</source>
        <translation>Suspend la collecte&#xa0;; la lecture de ce qui est ici continue. La demande en cours est terminée.</translation>
    </message>
    <message>
        <source>Ends this update. What was brought is kept; the next update brings what is missing.</source>
        <translation>Met fin à cette collecte. Ce qui a été collecté est conservé&#xa0;; la prochaine collecte prendra ce qui manque.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>attrap::CrawlSettingsDialog</name>
    <message>
        <source>Settings of collecting</source>
        <translation>Réglages de la collecte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The way to the sites</source>
        <translation>Accès aux sites</translation>
    </message>
    <message>
        <source>&amp;Directly</source>
        <translation>&amp;Directement</translation>
    </message>
    <message>
        <source>Through &amp;Tor on this computer</source>
        <translation>Par &amp;Tor, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Through this &amp;proxy:</source>
        <translation>Par ce &amp;proxy&#xa0;:</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>A proxy begins with http://, https://, socks5:// or socks5h:// and names a computer.</source>
        <translation>Un proxy commence par http://, https://, socks5:// ou socks5h:// et nomme un ordinateur.</translation>
    </message>
    <message>
        <source>Through a proxy or Tor the sites do not see your address; they see that of the proxy. Some sites refuse Tor. All sites then wait in one queue, which takes longer.</source>
        <translation>Par un proxy ou par Tor, les sites ne voient pas votre adresse&#xa0;; ils voient celle du proxy. Certains sites refusent Tor. Tous les sites attendent alors dans une seule file, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <source>What the sites are told</source>
        <translation>Ce qui est dit aux sites</translation>
    </message>
    <message>
        <source>you@example.org, or nothing</source>
        <translation>vous@example.org, ou rien</translation>
    </message>
    <message>
        <source>&amp;Contact for the webmasters</source>
        <translation>&amp;Contact pour les webmestres</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatiquement</translation>
    </message>
    <message>
        <source>Look every da&amp;y, while Attrap is open, at</source>
        <translation>Collecter chaque &amp;jour, tant qu’Attrap est ouvert, à</translation>
    </message>
    <message>
        <source>Hour of the daily look</source>
        <translation>Heure de la collecte quotidienne</translation>
    </message>
    <message>
        <source>Take in the PDFs that a browser saves in this &amp;folder:</source>
        <translation>Ajouter les PDF qu’un &amp;navigateur enregistre dans ce dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Dossier à surveiller</translation>
    </message>
    <message>
        <source>Only recueils are taken in: what the browser or the name of the file tells to be of an administration. Everything else in the folder is left alone, and nothing is removed.</source>
        <translation>Seuls les recueils sont ajoutés&#xa0;: ce que le navigateur ou le nom du fichier dit être d’une administration. Tout le reste du dossier est laissé tel quel, et rien n’est supprimé.</translation>
    </message>
    <message>
        <source>Each request says who asks: %1</source>
        <translation>Chaque demande dit qui interroge&#xa0;: %1</translation>
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
        <translation>Titre</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>On its site</source>
        <translation>Sur son site</translation>
    </message>
</context>
<context>
    <name>attrap::FieldDialog</name>
    <message>
        <source>For example 14 août 2024, or 14/08/2024.</source>
        <translation>Par exemple 14 août 2024, ou 14/08/2024.</translation>
    </message>
    <message>
        <source>For example 14 août 2024, or 14 août 2024 à 8 h.</source>
        <translation>Par exemple 14 août 2024, ou 14 août 2024 à 8 h.</translation>
    </message>
    <message>
        <source>For example 3 ans, 6 mois or 8 heures.</source>
        <translation>Par exemple 3 ans, 6 mois ou 8 heures.</translation>
    </message>
    <message>
        <source>One a line: L. 242-5 du code de la sécurité intérieure.</source>
        <translation>Une par ligne&#xa0;: L. 242-5 du code de la sécurité intérieure.</translation>
    </message>
    <message>
        <source>Correct a field</source>
        <translation>Corriger un champ</translation>
    </message>
    <message>
        <source>Empty says that the acte has none.</source>
        <translation>Laissez vide si l’acte n’en a pas.</translation>
    </message>
    <message>
        <source>What you say wins over what was read, now and whenever the document is read again.</source>
        <translation>Ce que vous écrivez l’emporte sur ce qui a été lu, maintenant et à chaque relecture du document.</translation>
    </message>
    <message>
        <source>&amp;Restore what was read</source>
        <translation>&amp;Rétablir la lecture</translation>
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
        <translation>trouver une administration…</translation>
    </message>
    <message>
        <source>Administration to look for</source>
        <translation>Administration à trouver</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>Administrations</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Du</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Au</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Most relevant first</source>
        <translation>Les plus pertinents d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordre</translation>
    </message>
    <message>
        <source>What has no known date is left out by a limit of dates.</source>
        <translation>Ce dont la date est inconnue est exclu dès qu’une date limite est donnée.</translation>
    </message>
</context>
<context>
    <name>attrap::FollowDialog</name>
    <message>
        <source>Administrations to follow</source>
        <translation>Administrations à suivre</translation>
    </message>
    <message>
        <source>name, number or region</source>
        <translation>nom, numéro ou région</translation>
    </message>
    <message>
        <source>&amp;Look for</source>
        <translation>Che&amp;rcher</translation>
    </message>
    <message>
        <source>Tick all &amp;shown</source>
        <translation>&amp;Cocher tout ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>&amp;Décocher tout ce qui est affiché</translation>
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
        <translation>Rien d’&amp;antérieur au</translation>
    </message>
    <message>
        <source>Look every &amp;day, while Attrap is open, at</source>
        <translation>Collecter chaque &amp;jour, tant qu’Attrap est ouvert, à</translation>
    </message>
    <message>
        <source>What was missed while Attrap was closed is made up for at the next start.</source>
        <translation>Ce qui a été manqué pendant qu’Attrap était fermé est rattrapé au prochain démarrage.</translation>
    </message>
    <message>
        <source>Hour of the daily look</source>
        <translation>Heure de la collecte quotidienne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and start no&amp;w</source>
        <translation>Enregistrer et collecter &amp;maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n followed</source>
        <translation>
            <numerusform>%n suivie</numerusform>
            <numerusform>%n suivies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>rows of a list</comment>
        <translation>%1 sur %2 affichées</translation>
    </message>
    <message numerus="yes">
        <source>%n of the ticked sites need(s) a browser: Attrap will ask you to pass what they show, then goes on by itself.</source>
        <translation>
            <numerusform>%n des sites cochés demande un navigateur&#xa0;: Attrap vous demandera de répondre à ce qu’il affiche, puis continuera de lui-même.</numerusform>
            <numerusform>%n des sites cochés demandent un navigateur&#xa0;: Attrap vous demandera de répondre à ce qu’ils affichent, puis continuera de lui-même.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::FollowModel</name>
    <message>
        <source>needs a browser</source>
        <translation>demande un navigateur</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>recueils held, recueils listed</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>This site asks for a browser, with you in front of it, from time to time.</source>
        <translation>Ce site demande de temps en temps votre présence devant un navigateur.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>of a département</comment>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>number of recueils in the library</comment>
        <translation>Conservés</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listés</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Conservés</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquants</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Plus listés</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacés</translation>
    </message>
    <message>
        <source>Holes in the numbering</source>
        <translation>Lacunes de la numérotation</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Le plus récent</translation>
    </message>
    <message>
        <source>Last good run</source>
        <translation>Dernière collecte réussie</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Dernier échec</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Show also those that are &amp;not followed</source>
        <translation>Montrer aussi celles qui ne sont pas &amp;suivies</translation>
    </message>
    <message>
        <source>Health of the sites</source>
        <translation>État des sites</translation>
    </message>
    <message>
        <source>&amp;Show in the library</source>
        <translation>&amp;Montrer dans la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Update the selected ones</source>
        <translation>&amp;Collecter auprès des administrations sélectionnées</translation>
    </message>
    <message>
        <source>health.csv</source>
        <translation>etat-des-sites.csv</translation>
    </message>
    <message numerus="yes">
        <source>Something is wrong with %n of these sites. A hole in the numbering may also be a number that the administration never gave.</source>
        <translation>
            <numerusform>Quelque chose ne va pas pour %n de ces sites. Une lacune de la numérotation peut aussi être un numéro que l’administration n’a jamais donné.</numerusform>
            <numerusform>Quelque chose ne va pas pour %n de ces sites. Une lacune de la numérotation peut aussi être un numéro que l’administration n’a jamais donné.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with these sites. A hole in the numbering may be a number that the administration never gave.</source>
        <translation>Tout va bien pour ces sites. Une lacune de la numérotation peut être un numéro que l’administration n’a jamais donné.</translation>
    </message>
</context>
<context>
    <name>attrap::ImportSheet</name>
    <message numerus="yes">
        <source>%n files or folders</source>
        <translation>
            <numerusform>%n fichier ou dossier</numerusform>
            <numerusform>%n fichiers ou dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Who &amp;published these documents?</source>
        <translation>Qui a &amp;publié ces documents&#xa0;?</translation>
    </message>
    <message>
        <source>The originals are copied into the library. The files themselves stay where they are.</source>
        <translation>Les originaux sont copiés dans la bibliothèque. Les fichiers eux-mêmes restent où ils sont.</translation>
    </message>
</context>
<context>
    <name>attrap::LibraryTreeModel</name>
    <message>
        <source>All recueils</source>
        <translation>Tous les recueils</translation>
    </message>
    <message>
        <source>Administration unknown</source>
        <translation>Administration inconnue</translation>
    </message>
    <message>
        <source>Recueils of which nobody said who published them</source>
        <translation>Recueils dont personne n’a dit qui les a publiés</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation>Administrations</translation>
    </message>
    <message>
        <source>Refused documents</source>
        <translation>Documents refusés</translation>
    </message>
    <message>
        <source>Documents that cannot be opened; their originals are kept</source>
        <translation>Documents qui ne peuvent pas être ouverts&#xa0;; leurs originaux sont conservés</translation>
    </message>
</context>
<context>
    <name>attrap::MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open it for reading only</source>
        <translation>L’ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>search in the actes…</source>
        <translation>rechercher dans les actes…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Words side by side must all be there. AND, OR, NOT (or ET, OU, SAUF) in capitals, “exact words”, beginnin*, parentheses.</source>
        <translation>Les mots côte à côte doivent tous y être. ET, OU, SAUF en capitales, «&#xa0;mots exacts&#xa0;», débu*, parenthèses.</translation>
    </message>
    <message>
        <source>Attrap (for reading only)</source>
        <translation>Attrap (en lecture seule)</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Dossier&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation>Filtres (%1)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Import &amp;files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>Last &amp;import…</source>
        <translation>Der&amp;nier import…</translation>
    </message>
    <message>
        <source>&amp;Pause the reading</source>
        <translation>Suspendre la &amp;lecture</translation>
    </message>
    <message>
        <source>&amp;Resume the reading</source>
        <translation>&amp;Reprendre la lecture</translation>
    </message>
    <message>
        <source>S&amp;top import and reading</source>
        <translation>Arrê&amp;ter l’import et la lecture</translation>
    </message>
    <message>
        <source>What could not be rea&amp;d…</source>
        <translation>Ce qui n’a &amp;pas pu être lu…</translation>
    </message>
    <message>
        <source>Read &amp;again what failed</source>
        <translation>Relire ce qui a é&amp;choué</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Exporter la liste…</translation>
    </message>
    <message>
        <source>Open another &amp;library…</source>
        <translation>Ou&amp;vrir une autre bibliothèque…</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>Dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Ajuster à la &amp;largeur</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation>&amp;Page entière</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>Aller à la pa&amp;ge…</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>Page pr&amp;écédente</translation>
    </message>
    <message>
        <source>F&amp;irst page</source>
        <translation>Pre&amp;mière page</translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation>&amp;Dernière page</translation>
    </message>
    <message>
        <source>Show or hide the li&amp;brary</source>
        <translation>Montrer ou cacher la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Volet pré&amp;cédent</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>&amp;Search the library</source>
        <translation>&amp;Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>Rechercher de &amp;nouveau</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Effacer la recherche</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>Passage &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>Passage &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;result</source>
        <translation>Résultat s&amp;uivant</translation>
    </message>
    <message>
        <source>Previous r&amp;esult</source>
        <translation>Résultat pré&amp;cédent</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;About Attrap…</source>
        <translation>À &amp;propos d’Attrap…</translation>
    </message>
    <message>
        <source>Attrap %1 reads the recueils des actes administratifs of the French préfectures and shows what it finds in the original page.

Free software, GPL-3.0-or-later.</source>
        <translation>Attrap&#xa0;%1 lit les recueils des actes administratifs des préfectures et montre ce qu’il y trouve dans la page d’origine.

Logiciel libre, GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>The library is open for reading only.</source>
        <translation>La bibliothèque est ouverte en lecture seule.</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>resultats.csv</translation>
    </message>
    <message>
        <source>documents.csv</source>
        <translation>documents.csv</translation>
    </message>
    <message numerus="yes">
        <source>The list holds the results loaded so far; %n further result(s) are not in it. Scroll to the end of the results, then export again.</source>
        <translation>
            <numerusform>La liste contient les résultats chargés jusqu’ici&#xa0;;&#xa0;%n autre résultat n’y est pas. Faites défiler jusqu’au bout des résultats, puis exportez de nouveau.</numerusform>
            <numerusform>La liste contient les résultats chargés jusqu’ici&#xa0;;&#xa0;%n autres résultats n’y sont pas. Faites défiler jusqu’au bout des résultats, puis exportez de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n ligne a été exportée.</numerusform>
            <numerusform>%n lignes ont été exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when Attrap is started again.</source>
        <translation>La langue changera au prochain démarrage d’Attrap.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Agrandir ou réduire autour du pointeur</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>Scroll through the pages</source>
        <translation>Faire défiler les pages</translation>
    </message>
    <message>
        <source>Arrows, Page up, Page down, Space, Home, End</source>
        <translation>Flèches, Page haut, Page bas, Espace, Début, Fin</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Every command can be reached from the keyboard.</source>
        <translation>Toutes les commandes sont accessibles au clavier.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>shortcuts.csv</source>
        <translation>raccourcis.csv</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why it could not be added or read</source>
        <translation>Pourquoi il n’a pas pu être ajouté ou lu</translation>
    </message>
    <message>
        <source>Not added, or not readable</source>
        <translation>Non ajoutés, ou illisibles</translation>
    </message>
    <message>
        <source>import-failures.csv</source>
        <translation>import-echecs.csv</translation>
    </message>
    <message>
        <source>Left out because they are no PDF</source>
        <translation>Laissés de côté, car ce ne sont pas des PDF</translation>
    </message>
    <message>
        <source>import-left-out.csv</source>
        <translation>import-laisses-de-cote.csv</translation>
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
        <translation>Pourquoi la lecture a échoué</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Ce qui n’a pas pu être lu</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) or page(s) could not be read. The originals are kept, and “Read again what failed” tries once more.</source>
        <translation>
            <numerusform>%n document ou page n’a pas pu être lu. L’original est conservé, et «&#xa0;Relire ce qui a échoué&#xa0;» essaie encore une fois.</numerusform>
            <numerusform>%n documents ou pages n’ont pas pu être lus. Les originaux sont conservés, et «&#xa0;Relire ce qui a échoué&#xa0;» essaie encore une fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>reading-failures.csv</source>
        <translation>lecture-echecs.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are tried once more.</source>
        <translation>
            <numerusform>Nouvel essai pour&#xa0;%n document.</numerusform>
            <numerusform>Nouvel essai pour&#xa0;%n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has changed since this search: %n result(s) now.</source>
        <translation>
            <numerusform>La bibliothèque a changé depuis cette recherche&#xa0;:&#xa0;%n résultat maintenant.</numerusform>
            <numerusform>La bibliothèque a changé depuis cette recherche&#xa0;:&#xa0;%n résultats maintenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <comment>actes that a search found</comment>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>number of results, then what was searched</comment>
        <translation>%1 pour&#xa0;%2</translation>
    </message>
    <message>
        <source>That was the last hit of the document: going on with the next result.</source>
        <translation>C’était le dernier passage du document&#xa0;: suite au résultat suivant.</translation>
    </message>
    <message>
        <source>That was the first hit of the document: going on with the result before.</source>
        <translation>C’était le premier passage du document&#xa0;: suite au résultat précédent.</translation>
    </message>
    <message>
        <source>More results are being fetched: press F3 again.</source>
        <translation>D’autres résultats arrivent&#xa0;: appuyez de nouveau sur F3.</translation>
    </message>
    <message>
        <source>That was the last hit of the last result.</source>
        <translation>C’était le dernier passage du dernier résultat.</translation>
    </message>
    <message>
        <source>That was the first hit of the first result.</source>
        <translation>C’était le premier passage du premier résultat.</translation>
    </message>
    <message>
        <source>&amp;Collect</source>
        <translation>C&amp;ollecte</translation>
    </message>
    <message>
        <source>&amp;Update now all that are followed</source>
        <translation>Collecter &amp;maintenant auprès de toutes les administrations suivies</translation>
    </message>
    <message>
        <source>Update the &amp;chosen administration</source>
        <translation>Collecter auprès de l’administration &amp;choisie</translation>
    </message>
    <message>
        <source>Choose &amp;administrations…</source>
        <translation>Choisir les &amp;administrations…</translation>
    </message>
    <message>
        <source>&amp;Runs…</source>
        <translation>Co&amp;llectes…</translation>
    </message>
    <message>
        <source>&amp;Health of the sites…</source>
        <translation>État des &amp;sites…</translation>
    </message>
    <message>
        <source>&amp;Versions and evidence…</source>
        <translation>&amp;Versions et preuves…</translation>
    </message>
    <message>
        <source>Compare with &amp;data.gouv.fr…</source>
        <translation>Comparer avec &amp;data.gouv.fr…</translation>
    </message>
    <message>
        <source>&amp;Open the sites that wait for you</source>
        <translation>&amp;Ouvrir les sites qui vous attendent</translation>
    </message>
    <message>
        <source>Open the &amp;list of the chosen administration in a browser</source>
        <translation>Ouvrir la &amp;page de liste de l’administration choisie dans un navigateur</translation>
    </message>
    <message>
        <source>&amp;Pause collecting</source>
        <translation>S&amp;uspendre la collecte</translation>
    </message>
    <message>
        <source>R&amp;esume collecting</source>
        <translation>&amp;Reprendre la collecte</translation>
    </message>
    <message>
        <source>&amp;Stop collecting</source>
        <translation>Arrê&amp;ter la collecte</translation>
    </message>
    <message>
        <source>Se&amp;ttings of collecting…</source>
        <translation>Ré&amp;glages de la collecte…</translation>
    </message>
    <message>
        <source>Pauses collecting; the reading of what is here goes on.</source>
        <translation>Suspend la collecte&#xa0;; la lecture de ce qui est ici continue.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Collecter</translation>
    </message>
    <message>
        <source>Choose a recueil in the list first.</source>
        <translation>Choisissez d’abord un recueil dans la liste.</translation>
    </message>
    <message>
        <source>This recueil is listed by its site but its document is not held.</source>
        <translation>Ce recueil est listé par son site mais son document n’est pas conservé.</translation>
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
            <numerusform>%n encore sans document</numerusform>
            <numerusform>%n encore sans document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) will be read again; what is known of them can be found meanwhile.</source>
        <translation>
            <numerusform>%n page sera relue&#xa0;; ce qu’on en sait reste trouvable entre-temps.</numerusform>
            <numerusform>%n pages seront relues&#xa0;; ce qu’on en sait reste trouvable entre-temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Acte</source>
        <translation>A&amp;cte</translation>
    </message>
    <message>
        <source>&amp;Next acte</source>
        <translation>Acte &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous acte</source>
        <translation>Acte &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Go to the contents</source>
        <translation>A&amp;ller au sommaire</translation>
    </message>
    <message>
        <source>Show or &amp;hide the contents</source>
        <translation>Afficher ou &amp;masquer le sommaire</translation>
    </message>
    <message>
        <source>&amp;Correct the chosen field…</source>
        <translation>&amp;Corriger le champ choisi…</translation>
    </message>
    <message>
        <source>&amp;Restore what was read of it</source>
        <translation>&amp;Rétablir ce qui en a été lu</translation>
    </message>
    <message>
        <source>An acte &amp;begins at this page</source>
        <translation>Un acte commence à cette pa&amp;ge</translation>
    </message>
    <message>
        <source>This page continues the acte be&amp;fore</source>
        <translation>Cette page continue l’acte précé&amp;dent</translation>
    </message>
    <message>
        <source>&amp;Move the beginning of this acte to this page</source>
        <translation>Déplacer le déb&amp;ut de cet acte à cette page</translation>
    </message>
    <message>
        <source>The ne&amp;xt acte begins at this page already</source>
        <translation>L’acte suivant commence dé&amp;jà à cette page</translation>
    </message>
    <message>
        <source>Restore the cu&amp;tting here</source>
        <translation>Rétablir le découpage &amp;ici</translation>
    </message>
    <message>
        <source>&amp;Undo the last correction</source>
        <translation>A&amp;nnuler la dernière correction</translation>
    </message>
    <message>
        <source>Underline the &amp;words read with little confidence</source>
        <translation>Souligner les mots lus avec peu de con&amp;fiance</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Pause the reading on &amp;battery</source>
        <translation>Mettre la lecture en pause sur &amp;batterie</translation>
    </message>
    <message>
        <source>Read this document a&amp;gain</source>
        <translation>Relire ce docu&amp;ment</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Aucune bibliothèque n’est ouverte.</translation>
    </message>
    <message>
        <source>No document is open.</source>
        <translation>Aucun document n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>attrap::ReaderPane</name>
    <message>
        <source>Page number</source>
        <translation>Numéro de page</translation>
    </message>
    <message>
        <source>p. </source>
        <comment>before the number of a page</comment>
        <translation>p.&#xa0;</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>hit %1 of %2</source>
        <translation>passage&#xa0;%1 sur&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>number of pages after the number of the page</comment>
        <translation>/&#xa0;%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page&#xa0;%1 sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Page %1: %2</source>
        <comment>what a page is and how it was read</comment>
        <translation>Page %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose a document or a result in the list: its pages are shown here.</source>
        <translation>Choisissez un document ou un résultat dans la liste&#xa0;: ses pages s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>attrap::ReaderView</name>
    <message>
        <source>Page %1</source>
        <translation>Page&#xa0;%1</translation>
    </message>
    <message>
        <source>This page is not read yet: a search does not find it.</source>
        <translation>Cette page n’est pas encore lue&#xa0;: une recherche ne la trouve pas.</translation>
    </message>
    <message>
        <source>This page is still being read (OCR): a search may miss some of it.</source>
        <translation>Cette page est encore en cours de lecture (OCR)&#xa0;: une recherche peut en manquer une partie.</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
    <message>
        <source>This page took too long to read and was finished at a lower effort: a search may miss some of it.</source>
        <translation>Cette page était trop longue à lire&#xa0;: sa lecture a été achevée avec moins de soin, et une recherche peut en manquer des passages.</translation>
    </message>
</context>
<context>
    <name>attrap::ResultsModel</name>
    <message>
        <source>administration unknown</source>
        <translation>administration inconnue</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>scanné</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p.&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>places in a text that a search matched</comment>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
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
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Passages</translation>
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
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Search again (F5)</source>
        <translation>Rechercher de nouveau (F5)</translation>
    </message>
    <message>
        <source>This library is empty.

Choose the administrations whose recueils Attrap is to collect, or drop PDF files or a folder of recueils here. Attrap copies them, reads them, and finds what they say, scanned pages included.</source>
        <translation>Cette bibliothèque est vide.

Choisissez les administrations dont Attrap doit collecter les recueils, ou déposez ici des fichiers PDF ou un dossier de recueils. Attrap les copie, les lit et retrouve ce qu’ils disent, pages scannées comprises.</translation>
    </message>
    <message>
        <source>Follow administrations…</source>
        <translation>Suivre des administrations…</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is here yet.

%n administration(s) are followed: what they publish appears here as it is brought. “Update” looks at once; the runs tell what was found.</source>
        <translation>
            <numerusform>Il n’y a encore rien ici.

%n administration est suivie&#xa0;: ce qu’elle publie apparaît ici à mesure de la collecte. «&#xa0;Collecter&#xa0;» interroge son site tout de suite&#xa0;; la liste des collectes dit ce qui a été trouvé.</numerusform>
            <numerusform>Il n’y a encore rien ici.

%n administrations sont suivies&#xa0;: ce qu’elles publient apparaît ici à mesure de la collecte. «&#xa0;Collecter&#xa0;» interroge leurs sites tout de suite&#xa0;; la liste des collectes dit ce qui a été trouvé.</numerusform>
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
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Remonte au</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Listés</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>Collectés</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacés</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Plus listés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Collectes</translation>
    </message>
    <message>
        <source>&amp;Open the page in a browser</source>
        <translation>&amp;Ouvrir la page dans un navigateur</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Réessayer maintenant</translation>
    </message>
    <message>
        <source>Ends the pause of a server that refused. It may well refuse again.</source>
        <translation>Met fin à la pause d’un serveur qui a refusé. Il peut très bien refuser encore.</translation>
    </message>
    <message>
        <source>&amp;Update this administration</source>
        <translation>&amp;Collecter auprès de cette administration</translation>
    </message>
    <message>
        <source>runs.csv</source>
        <translation>collectes.csv</translation>
    </message>
    <message>
        <source>What the run found and refused</source>
        <translation>Ce que la collecte a trouvé et ce qui a été refusé</translation>
    </message>
    <message>
        <source>run.csv</source>
        <translation>collecte.csv</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>Aucune collecte pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n line(s)</source>
        <comment>administration, time; what a run found</comment>
        <translation>
            <numerusform>%1, %2&#xa0;: %n ligne</numerusform>
            <numerusform>%1, %2&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The real site was not asked; a stand-in answered: %1</source>
        <translation>Le vrai site n’a pas été interrogé&#xa0;; un serveur de substitution a répondu&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Try %1 again now</source>
        <comment>a host</comment>
        <translation>&amp;Réessayer %1 maintenant</translation>
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
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the reading</source>
        <translation>Avancement de la lecture</translation>
    </message>
    <message>
        <source>Pauses the reading and leaves the files that are not taken in yet. Nothing is lost: Resume, or the next start of Attrap, goes on where it was.</source>
        <translation>Suspend la lecture et abandonne les fichiers qui ne sont pas encore ajoutés. Rien n’est perdu&#xa0;: «&#xa0;Reprendre&#xa0;», ou le prochain démarrage d’Attrap, continue la lecture où elle en était.</translation>
    </message>
    <message>
        <source>Shows which documents and pages could not be read, and why.</source>
        <translation>Montre les documents et les pages qui n’ont pas pu être lus, et pourquoi.</translation>
    </message>
    <message>
        <source>opened for reading only: nothing is imported or read here</source>
        <translation>ouverte en lecture seule&#xa0;: rien n’est importé ni lu ici</translation>
    </message>
    <message>
        <source>import, file %1 / %2: %3</source>
        <translation>import, fichier&#xa0;%1 /&#xa0;%2&#xa0;:&#xa0;%3</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>tout est lu</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n échec</numerusform>
            <numerusform>%n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Originals: %1. Database: %2. Search index: %3.</source>
        <translation>Originaux&#xa0;:&#xa0;%1. Base de données&#xa0;:&#xa0;%2. Index de recherche&#xa0;:&#xa0;%3.</translation>
    </message>
    <message>
        <source>everything is read; what arrives waits: the reading is paused</source>
        <translation>tout est lu&#xa0;; ce qui arrive attend&#xa0;: la lecture est en pause</translation>
    </message>
    <message>
        <source>Read all the same</source>
        <translation>Lire tout de même</translation>
    </message>
    <message>
        <source>The settings say that nothing is read on battery. The reading resumes by itself on mains; this reads now, for as long as the computer stays on its battery.</source>
        <translation>Les réglages disent de ne rien lire sur batterie. La lecture reprend d’elle-même sur secteur&#xa0;; ceci lit maintenant, tant que l’ordinateur reste sur sa batterie.</translation>
    </message>
    <message>
        <source>Goes on with the reading.</source>
        <translation>Reprend la lecture.</translation>
    </message>
    <message>
        <source>The pages under way are finished, no new ones are begun, until you resume or start Attrap again.</source>
        <translation>Les pages en cours sont finies, aucune autre n’est commencée, jusqu’à ce que vous repreniez ou relanciez Attrap.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are read at once, in the background.</source>
        <translation>
            <numerusform>%n page est lue à la fois, en arrière-plan.</numerusform>
            <numerusform>%n pages sont lues à la fois, en arrière-plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attrap::TableDialog</name>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>Exporter cette liste…</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Copier cette liste</translation>
    </message>
</context>
<context>
    <name>attrap::VersionsDialog</name>
    <message>
        <source>file imported</source>
        <translation>fichier importé</translation>
    </message>
    <message>
        <source>seen in the list</source>
        <translation>vu dans la page de liste</translation>
    </message>
    <message>
        <source>document asked for</source>
        <translation>document demandé</translation>
    </message>
    <message>
        <source>no longer in the list</source>
        <translation>plus dans la page de liste</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu la première fois</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu la dernière fois</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Printed date</source>
        <translation>Date imprimée</translation>
    </message>
    <message>
        <source>Words of the link</source>
        <translation>Texte du lien</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Versions and evidence</source>
        <translation>Versions et preuves</translation>
    </message>
    <message>
        <source>Open the &amp;list in a browser</source>
        <translation>Ouvrir la page de &amp;liste dans un navigateur</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message numerus="yes">
        <source>%n &amp;version(s) held</source>
        <translation>
            <numerusform>%n &amp;version conservée</numerusform>
            <numerusform>%n &amp;versions conservées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open this version</source>
        <translation>&amp;Ouvrir cette version</translation>
    </message>
    <message>
        <source>versions.csv</source>
        <translation>versions.csv</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>What the site answered</source>
        <translation>Ce que le site a répondu</translation>
    </message>
    <message numerus="yes">
        <source>%n o&amp;bservation(s)</source>
        <translation>
            <numerusform>%n &amp;constat</numerusform>
            <numerusform>%n &amp;constats</numerusform>
        </translation>
    </message>
    <message>
        <source>observations.csv</source>
        <translation>constats.csv</translation>
    </message>
    <message>
        <source>What the site answered:</source>
        <translation>Ce que le site a répondu&#xa0;:</translation>
    </message>
    <message>
        <source>answered from: %1</source>
        <translation>répondu depuis&#xa0;: %1</translation>
    </message>
    <message>
        <source>a stand-in answered: %1</source>
        <translation>un serveur de substitution a répondu&#xa0;: %1</translation>
    </message>
    <message>
        <source>certificate: %1</source>
        <translation>certificat&#xa0;: %1</translation>
    </message>
    <message>
        <source>through the browser</source>
        <translation>par le navigateur</translation>
    </message>
    <message>
        <source>asked only whether it changed</source>
        <translation>simple vérification d’un changement</translation>
    </message>
    <message>
        <source>&amp;Save the pages that listed it…</source>
        <translation>&amp;Enregistrer les pages qui l’ont listé…</translation>
    </message>
</context>
</TS>
