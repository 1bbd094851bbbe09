<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Reads everything that is not read yet.</source>
        <translation>Lit tout ce qui n’est pas encore lu.</translation>
    </message>
    <message>
        <source>How many pages at once. Default: one a processor core.</source>
        <translation>Nombre de pages lues à la fois. Par défaut&#xa0;: une par cœur du processeur.</translation>
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
        <source>Reads, searches and shows recueils des actes administratifs.</source>
        <translation>Lit, fouille et montre les recueils des actes administratifs.</translation>
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
        <translation>Actes qui correspondent mais dont la date n’est pas connue, et que la limite de dates laisse de côté : %1.</translation>
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
        <source>%1 is larger than Attrap accepts. Split it, then import the parts.</source>
        <translation>%1 est plus gros que ce qu’Attrap accepte. Découpez-le, puis importez les morceaux.</translation>
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
        <source>not fetched yet</source>
        <translation>pas encore téléchargé</translation>
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
            <numerusform>%n acte correspond mais sa date n’est pas connue : la limite de dates le laisse de côté.</numerusform>
            <numerusform>%n actes correspondent mais leur date n’est pas connue : la limite de dates les laisse de côté.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
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
        <translation>Ouvrir une autre &amp;bibliothèque…</translation>
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
        <source>This library is empty.

Drop PDF files or a folder of recueils here, or choose them. Attrap copies them, reads them, and finds what they say, scanned pages included.</source>
        <translation>Cette bibliothèque est vide.

Déposez ici des fichiers PDF ou un dossier de recueils, ou choisissez-les. Attrap les copie, les lit et retrouve ce qu’ils disent, pages scannées comprises.</translation>
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
        <source>The pages under way are finished, no new ones are begun.</source>
        <translation>Les pages en cours sont terminées, aucune autre n’est commencée.</translation>
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
</TS>
