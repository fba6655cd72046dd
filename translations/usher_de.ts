<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing on this PC can tell who is signed in. Usher reads that from systemd-logind: start this PC with systemd, then try again.</source>
        <translation>Nichts auf diesem PC weiß, wer angemeldet ist. Usher erfährt das von systemd-logind: den PC mit systemd starten und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system&apos;s session manager does not answer. Try again in a moment; if it stays silent, restart systemd-logind or this PC.</source>
        <translation>Die Sitzungsverwaltung des Systems antwortet nicht. Gleich noch einmal versuchen; bleibt sie stumm, systemd-logind oder den PC neu starten.</translation>
    </message>
    <message>
        <source>That is not permitted here. Ask an administrator of this PC to do it.</source>
        <translation>Das ist hier nicht erlaubt. Eine Person mit Administratorrechten für diesen PC kann es tun.</translation>
    </message>
    <message>
        <source>That session has ended. Look again at who is signed in.</source>
        <translation>Diese Sitzung ist zu Ende. Noch einmal nachsehen, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>Somebody else has that session now, so nothing was done. Look again at who is signed in.</source>
        <translation>Diese Sitzung gehört jetzt jemand anderem, daher ist nichts geschehen. Noch einmal nachsehen, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>This system cannot do that. The status page says what it can do.</source>
        <translation>Dieses System kann das nicht. Was es kann, steht unter „Status“.</translation>
    </message>
    <message>
        <source>That is already under way for this session. Wait for it to end, then try again.</source>
        <translation>Das läuft für diese Sitzung schon. Das Ende abwarten und es dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The input is not valid. Correct it, then try again.</source>
        <translation>Die Eingabe ist ungültig. Bitte berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system refused. Try again; if it refuses again, its own log says why.</source>
        <translation>Das System hat abgelehnt. Noch einmal versuchen; lehnt es wieder ab, steht der Grund in seinem Protokoll.</translation>
    </message>
    <message>
        <source>This is another person&apos;s session: only an administrator can do that.</source>
        <translation>Das ist die Sitzung einer anderen Person: Das dürfen nur Administratoren.</translation>
    </message>
    <message>
        <source>This system has no such thing.</source>
        <translation>So etwas gibt es auf diesem System nicht.</translation>
    </message>
    <message>
        <source>This kind of session cannot do that.</source>
        <translation>Mit dieser Art von Sitzung geht das nicht.</translation>
    </message>
    <message>
        <source>Nobody would see a message while the session is locked or not on screen.</source>
        <translation>Solange die Sitzung gesperrt oder nicht am Bildschirm ist, würde niemand eine Nachricht sehen.</translation>
    </message>
    <message>
        <source>That is already so.</source>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>The system does not say for certain whose session this is, so Usher leaves it alone.</source>
        <translation>Das System sagt nicht sicher, wessen Sitzung das ist, daher lässt Usher sie in Ruhe.</translation>
    </message>
    <message>
        <source>This version of Usher does not do that on this system yet.</source>
        <translation>Diese Version von Usher kann das auf diesem System noch nicht.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>the last use of its terminal</source>
        <translation>der letzten Benutzung des Terminals</translation>
    </message>
    <message>
        <source>what its desktop reports</source>
        <translation>dem, was die Arbeitsoberfläche meldet</translation>
    </message>
    <message>
        <source>the moment it left the screen</source>
        <translation>dem Zeitpunkt, zu dem sie den Bildschirm verlassen hat</translation>
    </message>
    <message>
        <source>the sign-in, nothing since</source>
        <translation>der Anmeldung, seither nichts</translation>
    </message>
    <message>
        <source>who is signed in</source>
        <translation>wer angemeldet ist</translation>
    </message>
    <message>
        <source>time away</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>locked or not</source>
        <translation>gesperrt oder nicht</translation>
    </message>
    <message>
        <source>processor use</source>
        <translation>Prozessorlast</translation>
    </message>
    <message>
        <source>memory use</source>
        <translation>Speicherbedarf</translation>
    </message>
    <message>
        <source>what keeps the PC awake</source>
        <translation>was den PC wach hält</translation>
    </message>
    <message>
        <source>changes at once</source>
        <translation>Änderungen sofort</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>taking off the screen</source>
        <translation>vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>signing out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>FriendlyText</name>
    <message>
        <source>Here</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not on screen</source>
        <translation>Nicht am Bildschirm</translation>
    </message>
    <message>
        <source>Signing out</source>
        <translation>Wird abgemeldet</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wird abgemeldet …</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>Can&apos;t tell how long</source>
        <translation>Unklar, wie lange schon</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Gerade da</translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Weg seit %1</translation>
    </message>
    <message>
        <source>Away for %1</source>
        <extracomment>%1 is a duration: &quot;43 min&quot;, &quot;3 h 20 min&quot;, or spoken &quot;43 minutes&quot;</extracomment>
        <translation>Seit %1 weg</translation>
    </message>
    <message>
        <source>Screen locked · away since %1</source>
        <translation>Bildschirm gesperrt · weg seit %1</translation>
    </message>
    <message>
        <source>Screen locked, away since %1</source>
        <comment>spoken</comment>
        <translation>Bildschirm gesperrt, weg seit %1</translation>
    </message>
    <message>
        <source>Screen locked · away for %1</source>
        <translation>Bildschirm gesperrt · seit %1 weg</translation>
    </message>
    <message>
        <source>Screen locked, away for %1</source>
        <comment>spoken</comment>
        <translation>Bildschirm gesperrt, seit %1 weg</translation>
    </message>
    <message>
        <source>Signed in, not on screen since %1</source>
        <translation>Angemeldet, nicht am Bildschirm seit %1</translation>
    </message>
    <message>
        <source>Signed in, not on screen</source>
        <translation>Angemeldet, nicht am Bildschirm</translation>
    </message>
    <message>
        <source>Signed in, not on screen · away since %1</source>
        <translation>Angemeldet, nicht am Bildschirm · weg seit %1</translation>
    </message>
    <message>
        <source>Signed in, not on screen, away since %1</source>
        <comment>spoken</comment>
        <translation>Angemeldet, nicht am Bildschirm, weg seit %1</translation>
    </message>
    <message>
        <source>Signed in, not on screen · away for %1</source>
        <translation>Angemeldet, nicht am Bildschirm · seit %1 weg</translation>
    </message>
    <message>
        <source>Signed in, not on screen, away for %1</source>
        <comment>spoken</comment>
        <translation>Angemeldet, nicht am Bildschirm, seit %1 weg</translation>
    </message>
    <message>
        <source>The system does not say when this session was last used.</source>
        <translation>Das System sagt nicht, wann diese Sitzung zuletzt benutzt wurde.</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Nothing running</source>
        <translation>Kein Programm offen</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Only you are signed in.</source>
        <translation>Nur die eigene Sitzung ist angemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are signed in.</source>
        <translation>
            <numerusform>%n Person ist angemeldet.</numerusform>
            <numerusform>%n Personen sind angemeldet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two whole sentences: how many people are signed in, and what the others hold</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 hold(s) %2.</source>
        <extracomment>%1 is one or more names, %2 an amount of memory: &quot;Sam and Kim hold 6.1 of 16 GB.&quot;</extracomment>
        <translation>
            <numerusform>%1 belegt %2.</numerusform>
            <numerusform>%1 belegen %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>this is you</source>
        <comment>spoken</comment>
        <translation>eigene Sitzung</translation>
    </message>
    <message>
        <source>using %1</source>
        <comment>spoken, an amount of memory</comment>
        <translation>belegt %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken description</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>d MMMM</source>
        <extracomment>A date without the year, see QLocale::toString: &quot;12 November&quot;</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date with the year: &quot;12 November 2025&quot;</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;Tuesday, 21:05&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than 1 min</source>
        <translation>weniger als 1 Min.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>spoken</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>spoken</comment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>Hours and minutes, spoken: &quot;3 hours and 20 minutes&quot;</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>processor</comment>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>processor</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>processor</comment>
        <translation>Ausgelastet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <comment>spoken</comment>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 kilobytes</source>
        <comment>spoken</comment>
        <translation>%1 Kilobyte</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 megabytes</source>
        <comment>spoken</comment>
        <translation>%1 Megabyte</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 gigabytes</source>
        <comment>spoken</comment>
        <translation>%1 Gigabyte</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 terabytes</source>
        <comment>spoken</comment>
        <translation>%1 Terabyte</translation>
    </message>
    <message>
        <source>%1 % of this PC</source>
        <translation>%1 % dieses PCs</translation>
    </message>
    <message>
        <source>%1 percent of this PC</source>
        <comment>spoken</comment>
        <translation>%1 Prozent dieses PCs</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 von %2 MB</translation>
    </message>
    <message>
        <source>%1 of %2 megabytes</source>
        <comment>spoken</comment>
        <translation>%1 von %2 Megabyte</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 von %2 GB</translation>
    </message>
    <message>
        <source>%1 of %2 gigabytes</source>
        <comment>spoken</comment>
        <translation>%1 von %2 Gigabyte</translation>
    </message>
    <message>
        <source>%1 of %2 TB</source>
        <translation>%1 von %2 TB</translation>
    </message>
    <message>
        <source>%1 of %2 terabytes</source>
        <comment>spoken</comment>
        <translation>%1 von %2 Terabyte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A list of names that goes on: what there is so far, and the next name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names: &quot;Minecraft, Firefox and 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names</comment>
        <extracomment>The end of a list: what there is so far, and the last name</extracomment>
        <translation>%1 und %2</translation>
    </message>
</context>
</TS>
