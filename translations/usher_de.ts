<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AskDialog</name>
    <message>
        <source>Ask %1 to sign out?</source>
        <translation>%1 bitten, sich abzumelden?</translation>
    </message>
    <message>
        <source>You can wait, or sign %1 out without asking.</source>
        <translation>Du kannst warten oder %1 abmelden, ohne zu fragen.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Zeit für die Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>If there is no answer</source>
        <translation>Wenn keine Antwort kommt</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Only tell me</source>
        <translation>Nur mir sagen</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>%1 fragen</translation>
    </message>
    <message>
        <source>Sign out without asking…</source>
        <translation>Abmelden, ohne zu fragen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AskText</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Jetzt abmelden</translation>
    </message>
    <message>
        <source>Signing out at %1.</source>
        <translation>Abmeldung um %1.</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Minutes and seconds, as on a clock: &quot;4:12 left&quot;</extracomment>
        <translation>noch %1:%2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>To say “Not now”, press Enter. To sign out now, type exit.</source>
        <translation>Für „Jetzt nicht“ drücke die Eingabetaste. Um dich jetzt abzumelden, gib exit ein.</translation>
    </message>
    <message>
        <source>To say that you have seen this, press Enter.</source>
        <translation>Drücke die Eingabetaste, um zu sagen, dass du das gesehen hast.</translation>
    </message>
    <message>
        <source>*** Usher: taken back. You stay signed in.</source>
        <translation>*** Usher: zurückgenommen. Du bleibst angemeldet.</translation>
    </message>
</context>
<context>
    <name>BetweenControl</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>An end before the beginning is the next morning.</source>
        <translation>Ein Ende vor dem Anfang liegt am nächsten Morgen.</translation>
    </message>
</context>
<context>
    <name>CardMeasure</name>
    <message>
        <source>Signed in, not on screen since Wednesday, 21:05</source>
        <extracomment>As long as the longest status gets, it is never shown</extracomment>
        <translation>Angemeldet, nicht am Bildschirm seit Mittwoch, 21:05</translation>
    </message>
    <message>
        <source>Not on screen</source>
        <translation>Nicht am Bildschirm</translation>
    </message>
</context>
<context>
    <name>ChipPopup</name>
    <message>
        <source>Leave this out</source>
        <translation>Weglassen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>who is signed in</source>
        <translation>wer angemeldet ist</translation>
    </message>
    <message>
        <source>one session: what runs, and how it is known</source>
        <translation>eine Sitzung: was läuft und woher das bekannt ist</translation>
    </message>
    <message>
        <source>what works on this PC, and what is missing</source>
        <translation>was auf diesem PC geht und was fehlt</translation>
    </message>
    <message>
        <source>print JSON, for programs</source>
        <translation>JSON ausgeben, für Programme</translation>
    </message>
    <message>
        <source>keep going and show every change, until Ctrl-C</source>
        <translation>weiterlaufen und jede Änderung zeigen, bis Strg+C</translation>
    </message>
    <message>
        <source>auto, logind, wts, simulated or simulated:SCENARIO</source>
        <translation>auto, logind, wts, simulated oder simulated:SZENARIO</translation>
    </message>
    <message>
        <source>ask the system itself, not the service (always so in this version)</source>
        <translation>das System selbst fragen, nicht den Dienst (in dieser Version immer)</translation>
    </message>
    <message>
        <source>do not ask for confirmation</source>
        <translation>nicht nach einer Bestätigung fragen</translation>
    </message>
    <message>
        <source>no colours on a terminal</source>
        <translation>auf einem Terminal keine Farben</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Die Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>There is no backend %1. There are auto, logind, wts, simulated and simulated:SCENARIO.</source>
        <translation>Das Backend %1 gibt es nicht. Es gibt auto, logind, wts, simulated und simulated:SZENARIO.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Den Befehl %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>show needs to know who: a session id, a login name, or NAME#ID.</source>
        <translation>show muss wissen, wen: eine Sitzungskennung, ein Anmeldename oder NAME#KENNUNG.</translation>
    </message>
    <message>
        <source>%1 is one word too many.</source>
        <translation>%1 ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>--watch goes with list only.</source>
        <translation>--watch geht nur mit list.</translation>
    </message>
    <message>
        <source>See usherctl --help.</source>
        <translation>Siehe usherctl --help.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>quotation marks around a word</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>whether rule files are good, and what is wrong where</source>
        <translation>ob Regeldateien gut sind, und was wo falsch ist</translation>
    </message>
    <message>
        <source>what rules do in a story, in virtual time</source>
        <translation>was Regeln in einer Geschichte tun, in gedachter Zeit</translation>
    </message>
    <message>
        <source>the story to play</source>
        <translation>die Geschichte, die gespielt wird</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Ein Befehl fehlt.</translation>
    </message>
    <message>
        <source>%1 goes with rules only.</source>
        <translation>%1 gehört nur zu rules.</translation>
    </message>
    <message>
        <source>There is no command “rules %1”.</source>
        <translation>Es gibt keinen Befehl „rules %1“.</translation>
    </message>
    <message>
        <source>rules %1 needs a rule file.</source>
        <translation>rules %1 braucht eine Regeldatei.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>rules %1 needs a rule file: --rules FILE.</source>
        <translation>rules %1 braucht eine Regeldatei: --rules DATEI.</translation>
    </message>
    <message>
        <source>rules %1 needs a story: --scenario FILE.</source>
        <translation>rules %1 braucht eine Geschichte: --scenario DATEI.</translation>
    </message>
    <message>
        <source>%1 does not go with rules %2.</source>
        <translation>%1 gehört nicht zu rules %2.</translation>
    </message>
    <message>
        <source>ask somebody, then sign them out</source>
        <translation>jemanden fragen und dann abmelden</translation>
    </message>
    <message>
        <source>show a message without a question</source>
        <translation>eine Nachricht ohne Frage zeigen</translation>
    </message>
    <message>
        <source>sign somebody out without asking</source>
        <translation>jemanden abmelden, ohne zu fragen</translation>
    </message>
    <message>
        <source>lock a screen</source>
        <translation>einen Bildschirm sperren</translation>
    </message>
    <message>
        <source>take somebody off the screen; their programs run on</source>
        <translation>jemanden vom Bildschirm nehmen; die Programme laufen weiter</translation>
    </message>
    <message>
        <source>how long somebody has to answer: 30s to 1h, 5m if not said</source>
        <translation>wie viel Zeit zum Antworten ist: 30s bis 1h, sonst 5m</translation>
    </message>
    <message>
        <source>what they are asked with</source>
        <translation>womit gefragt wird</translation>
    </message>
    <message>
        <source>without an answer: sign-out, or leave them alone</source>
        <translation>ohne Antwort: sign-out (abmelden) oder leave (in Ruhe lassen)</translation>
    </message>
    <message>
        <source>end programs that want to save, too</source>
        <translation>auch Programme beenden, die noch speichern möchten</translation>
    </message>
    <message>
        <source>%1 goes with ask only.</source>
        <translation>%1 gehört nur zu ask.</translation>
    </message>
    <message>
        <source>%1 goes with sign-out only.</source>
        <translation>%1 gehört nur zu sign-out.</translation>
    </message>
    <message>
        <source>%1 needs to know who: a session id, a login name, or NAME#ID.</source>
        <translation>%1 muss wissen, wer: eine Sitzungsnummer, ein Anmeldename oder NAME#ID.</translation>
    </message>
    <message>
        <source>message needs a text.</source>
        <translation>message braucht einen Text.</translation>
    </message>
    <message>
        <source>The text is too long: up to 400 characters.</source>
        <translation>Der Text ist zu lang: höchstens 400 Zeichen.</translation>
    </message>
    <message>
        <source>--wait takes a time from 30s to 1h, like 5m.</source>
        <translation>--wait nimmt eine Zeit von 30s bis 1h, zum Beispiel 5m.</translation>
    </message>
    <message>
        <source>--no-answer takes sign-out or leave.</source>
        <translation>--no-answer nimmt sign-out oder leave.</translation>
    </message>
    <message>
        <source>In the message, braces are for {name}, {owner}, {time} and {minutes} only.</source>
        <translation>In der Nachricht stehen geschweifte Klammern nur für {name}, {owner}, {time} und {minutes}.</translation>
    </message>
    <message>
        <source>what rules would do now, with everybody, and why</source>
        <translation>was Regeln jetzt mit allen täten, und warum</translation>
    </message>
    <message>
        <source>the rules of this PC</source>
        <translation>die Regeln dieses PCs</translation>
    </message>
    <message>
        <source>other rules, if they are good</source>
        <translation>andere Regeln, wenn sie gut sind</translation>
    </message>
    <message>
        <source>hold the rules back for a while, or until resumed</source>
        <translation>die Regeln eine Weile anhalten, oder bis es weitergeht</translation>
    </message>
    <message>
        <source>let the rules act again</source>
        <translation>die Regeln wieder handeln lassen</translation>
    </message>
    <message>
        <source>the rule file to explain or play</source>
        <translation>die Regeldatei, die erklärt oder gespielt wird</translation>
    </message>
    <message>
        <source>rules needs to know what to do: check, explain, simulate, show, set, pause or resume.</source>
        <translation>rules muss wissen, was zu tun ist: check, explain, simulate, show, set, pause oder resume.</translation>
    </message>
    <message>
        <source>“%1” is no duration. Write 30m, 2h or 7d, for example.</source>
        <translation>„%1“ ist keine Dauer. Zum Beispiel geht 30m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>what was done to whom, by whom or which rule, and why</source>
        <translation>was mit wem geschah, durch wen oder welche Regel, und warum</translation>
    </message>
    <message>
        <source>how far back the history goes: 7d if not said</source>
        <translation>wie weit der Verlauf zurückreicht: ohne Angabe 7d</translation>
    </message>
    <message>
        <source>only what concerns that login name</source>
        <translation>nur, was diesen Anmeldenamen betrifft</translation>
    </message>
    <message>
        <source>print a table for spreadsheets</source>
        <translation>eine Tabelle für Tabellenprogramme ausgeben</translation>
    </message>
    <message>
        <source>%1 goes with history only.</source>
        <translation>%1 geht nur mit history.</translation>
    </message>
    <message>
        <source>--json and --csv do not go together.</source>
        <translation>--json und --csv gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>a report without names, to attach when something is wrong</source>
        <translation>ein Bericht ohne Namen, als Anhang, wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>%1 goes with rules and show only.</source>
        <translation>%1 gehört nur zu rules und show.</translation>
    </message>
    <message>
        <source>WHO</source>
        <comment>placeholder in the help</comment>
        <translation>WER</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>placeholder in the help</comment>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>FILE</source>
        <comment>placeholder in the help</comment>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>TIME</source>
        <comment>placeholder in the help</comment>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>WHAT</source>
        <comment>placeholder in the help</comment>
        <translation>WAS</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>placeholder in the help</comment>
        <translation>NAME</translation>
    </message>
</context>
<context>
    <name>DialogSet</name>
    <message>
        <source>Sign %1 out without asking?</source>
        <translation>%1 abmelden, ohne zu fragen?</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Requests live as long as this window. Whoever is being asked will be told that nothing happens.</source>
        <translation>Anfragen leben so lange wie dieses Fenster. Wer gerade gefragt wird, erfährt, dass nichts geschieht.</translation>
    </message>
    <message>
        <source>Quit and cancel</source>
        <translation>Beenden und abbrechen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>Your message is on its way to %1</source>
        <translation>Deine Nachricht ist unterwegs zu %1</translation>
    </message>
    <message>
        <source>You will see here when it was read.</source>
        <translation>Hier ist zu sehen, wann sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Your message to %1 could not be shown</source>
        <translation>Deine Nachricht an %1 konnte nicht gezeigt werden</translation>
    </message>
    <message>
        <source>%1 cannot see a message now</source>
        <translation>%1 kann gerade keine Nachricht sehen</translation>
    </message>
    <message>
        <source>None was sent. Try again when %1 is back on the screen.</source>
        <translation>Es wurde keine gesendet. Versuche es erneut, wenn %1 wieder am Bildschirm ist.</translation>
    </message>
    <message>
        <source>Your message was shown to %1</source>
        <translation>Deine Nachricht wurde %1 gezeigt</translation>
    </message>
    <message>
        <source>Nobody has confirmed that it was read.</source>
        <translation>Niemand hat bestätigt, sie gelesen zu haben.</translation>
    </message>
    <message>
        <source>%1 has read your message</source>
        <translation>%1 hat deine Nachricht gelesen</translation>
    </message>
    <message>
        <source>%1 will be asked again at %2</source>
        <translation>%1 wird um %2 erneut gefragt</translation>
    </message>
    <message>
        <source>Until then nothing happens. Usher must stay open for it.</source>
        <translation>Bis dahin geschieht nichts. Usher muss dafür geöffnet bleiben.</translation>
    </message>
</context>
<context>
    <name>ErrandText</name>
    <message>
        <source>Lock the screen of %1?</source>
        <translation>Den Bildschirm von %1 sperren?</translation>
    </message>
    <message>
        <source>Take %1 off the screen? Their programs run on.</source>
        <translation>%1 vom Bildschirm nehmen? Die Programme laufen weiter.</translation>
    </message>
    <message>
        <source>Sign out %1 without asking, and end every program?</source>
        <translation>%1 abmelden, ohne zu fragen, und alle Programme beenden?</translation>
    </message>
    <message>
        <source>Sign out %1 without asking?</source>
        <translation>%1 abmelden, ohne zu fragen?</translation>
    </message>
    <message>
        <source>What is not saved may be lost in: %1.</source>
        <translation>Nicht Gespeichertes kann verloren gehen in: %1.</translation>
    </message>
    <message>
        <source>y yes</source>
        <extracomment>What somebody types to say yes: one letter and the word, with a blank in between</extracomment>
        <translation>j ja</translation>
    </message>
    <message>
        <source>%1 is asked.</source>
        <translation>%1 wird gefragt.</translation>
    </message>
    <message>
        <source>%1 said yes and is being signed out.</source>
        <translation>%1 hat Ja gesagt und wird abgemeldet.</translation>
    </message>
    <message>
        <source>%1 did not answer and is being signed out.</source>
        <translation>%1 hat nicht geantwortet und wird abgemeldet.</translation>
    </message>
    <message>
        <source>%1 is being signed out.</source>
        <translation>%1 wird abgemeldet.</translation>
    </message>
    <message>
        <source>Waiting for %1: %2 left. Ctrl-C takes the question back.</source>
        <translation>Warten auf %1: noch %2. Strg-C nimmt die Frage zurück.</translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1 ist abgemeldet.</translation>
    </message>
    <message>
        <source>%1 said no, and stays signed in.</source>
        <translation>%1 hat Nein gesagt und bleibt angemeldet.</translation>
    </message>
    <message>
        <source>%1 came back, and stays signed in.</source>
        <translation>%1 ist zurück und bleibt angemeldet.</translation>
    </message>
    <message>
        <source>The request was cancelled. %1 stays signed in.</source>
        <translation>Die Anfrage wurde zurückgenommen. %1 bleibt angemeldet.</translation>
    </message>
    <message>
        <source>The PC slept or its clock was set, so the request was cancelled. %1 stays signed in.</source>
        <translation>Der PC hat geschlafen, oder seine Uhr wurde gestellt; darum wurde die Anfrage zurückgenommen. %1 bleibt angemeldet.</translation>
    </message>
    <message>
        <source>%1 cannot see a question now: the screen is locked, or shows somebody else. Nothing was done; usherctl sign-out does not ask.</source>
        <translation>%1 kann jetzt keine Frage sehen: Der Bildschirm ist gesperrt oder zeigt jemand anderen. Nichts wurde getan; usherctl sign-out fragt nicht.</translation>
    </message>
    <message>
        <source>%1 did not answer, and stays signed in.</source>
        <translation>%1 hat nicht geantwortet und bleibt angemeldet.</translation>
    </message>
    <message>
        <source>programs that want to save</source>
        <translation>Programme, die noch speichern möchten</translation>
    </message>
    <message>
        <source>%1 stays signed in, kept by: %2. Let them save, or use usherctl sign-out --force.</source>
        <translation>%1 bleibt angemeldet, gehalten von: %2. Erst speichern lassen, oder usherctl sign-out --force nehmen.</translation>
    </message>
    <message>
        <source>%1 cannot see a message now: the screen is locked, or shows somebody else.</source>
        <translation>%1 kann jetzt keine Nachricht sehen: Der Bildschirm ist gesperrt oder zeigt jemand anderen.</translation>
    </message>
    <message>
        <source>The message was taken back before %1 had read it.</source>
        <translation>Die Nachricht wurde zurückgenommen, bevor %1 sie gelesen hat.</translation>
    </message>
    <message>
        <source>The message was shown to %1.</source>
        <translation>%1 wurde die Nachricht gezeigt.</translation>
    </message>
    <message>
        <source>%1 has read the message.</source>
        <translation>%1 hat die Nachricht gelesen.</translation>
    </message>
    <message>
        <source>The screen of %1 is locked.</source>
        <translation>Der Bildschirm von %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 is off the screen.</source>
        <translation>%1 ist nicht mehr auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Ending the session of %1… (%2 s)</source>
        <translation>Die Sitzung von %1 wird beendet … (%2 s)</translation>
    </message>
    <message>
        <source>Closing the programs of %1… (%2 s)</source>
        <translation>Die Programme von %1 werden geschlossen … (%2 s)</translation>
    </message>
    <message>
        <source>%1 is still there after a minute. Look what still runs with usherctl show, or end it with usherctl sign-out --force.</source>
        <translation>%1 ist nach einer Minute noch da. usherctl show zeigt, was noch läuft; usherctl sign-out --force beendet es.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing on this PC can tell who is signed in. Usher reads that from systemd-logind: start this PC with systemd, then try again.</source>
        <translation>Nichts auf diesem PC weiß, wer angemeldet ist. Usher erfährt das von systemd-logind: den PC mit systemd starten und es dann noch einmal versuchen.</translation>
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
        <translation>letzte Benutzung des Terminals</translation>
    </message>
    <message>
        <source>what its desktop reports</source>
        <translation>was die Arbeitsoberfläche meldet</translation>
    </message>
    <message>
        <source>the moment it left the screen</source>
        <translation>der Zeitpunkt, zu dem sie den Bildschirm verlassen hat</translation>
    </message>
    <message>
        <source>the sign-in, nothing since</source>
        <translation>die Anmeldung, seither nichts</translation>
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
    <message>
        <source>Programs keep the session open, to save for example. Let the person finish, or sign out without waiting for them.</source>
        <translation>Programme halten die Sitzung offen, zum Beispiel um zu speichern. Lass die Person fertig werden, oder melde ab, ohne auf sie zu warten.</translation>
    </message>
    <message>
        <source>what Windows counts for its own screen, only roughly right</source>
        <translation>was Windows für den eigenen Bildschirm zählt, nur ungefähr richtig</translation>
    </message>
    <message>
        <source>The system&apos;s session manager does not answer. Try again in a moment; if it stays silent, restart this PC.</source>
        <translation>Die Sitzungsverwaltung des Systems antwortet nicht. Gleich noch einmal versuchen; bleibt sie stumm, den PC neu starten.</translation>
    </message>
    <message>
        <source>Somebody who is no administrator could change what is there.</source>
        <translation>Jemand ohne Administratorrechte könnte ändern, was dort ist.</translation>
    </message>
    <message>
        <source>Usher runs as administrator, so these variables do not count: %1.</source>
        <translation>Usher läuft als Administrator, deshalb zählen diese Variablen nicht: %1.</translation>
    </message>
    <message>
        <source>That is not permitted here. Do it as an administrator (on Linux with sudo), or ask one.</source>
        <translation>Das ist hier nicht erlaubt. Als Administrator ausführen (unter Linux mit sudo) oder einen bitten.</translation>
    </message>
    <message>
        <source>This system cannot do that. “usherctl status” says what it can do.</source>
        <translation>Dieses System kann das nicht. „usherctl status“ sagt, was es kann.</translation>
    </message>
    <message>
        <source>This is another person&apos;s session: only an administrator can do that. Start Usher as one, on Linux with sudo.</source>
        <translation>Das ist die Sitzung einer anderen Person: Das kann nur ein Administrator. Usher als solcher starten, unter Linux mit sudo.</translation>
    </message>
    <message>
        <source>Another Usher of yours uses the file in which this is kept. Close both, then start Usher again.</source>
        <translation>Ein anderer Usher von dir benutzt die Datei, in der das steht. Beide beenden, dann Usher neu starten.</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>A fact for screen readers: what, its value, how it is known</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What Usher knows</source>
        <translation>Was Usher weiß</translation>
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
    <message>
        <source>since %1</source>
        <extracomment>Of time away; %1 is a day and a time: &quot;Monday, 20:15&quot;</extracomment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>GuardedFolder</name>
    <message>
        <source>%1 %2, so Usher does not use it. Rename or delete that folder as an administrator, then start Usher again: it makes a new one</source>
        <translation>%1 %2, deshalb verwendet Usher ihn nicht. Benenne diesen Ordner mit Administratorrechten um oder lösche ihn, dann starte Usher neu: Usher legt einen neuen an</translation>
    </message>
    <message>
        <source>is a link to somewhere else</source>
        <translation>ist ein Verweis an einen anderen Ort</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>has rights that cannot be read</source>
        <translation>hat Rechte, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>belongs to %1, who is no administrator</source>
        <translation>gehört %1, einem Konto ohne Administratorrechte</translation>
    </message>
    <message>
        <source>can be changed by %1</source>
        <translation>kann von %1 geändert werden</translation>
    </message>
    <message>
        <source>cannot be looked at (Windows error %1)</source>
        <translation>lässt sich nicht ansehen (Windows-Fehler %1)</translation>
    </message>
    <message>
        <source>%1 cannot be made (Windows error %2). Make sure that its disk can be written to, then start Usher again</source>
        <translation>%1 lässt sich nicht anlegen (Windows-Fehler %2). Stelle sicher, dass der Datenträger beschreibbar ist, dann starte Usher neu</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>Usage: usherctl COMMAND [OPTION …]
Shows who is signed in to this PC, how long they have been away and what their session costs.
</source>
        <translation>Aufruf: usherctl BEFEHL [OPTION …]
Zeigt, wer an diesem PC angemeldet ist, wie lange schon niemand mehr da war und was jede Sitzung kostet.
</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>WHO is a session id, a login name with exactly one session, or NAME#ID.
Exit codes and examples: man usherctl
</source>
        <translation>WER ist eine Sitzungskennung, ein Anmeldename mit genau einer Sitzung oder NAME#KENNUNG.
Rückgabewerte und Beispiele: man usherctl
</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>10 minutes ago</source>
        <translation>vor 10 Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The newest entries. usherctl history shows all of them.</source>
        <translation>Die neuesten Einträge. Alle zeigt usherctl history.</translation>
    </message>
    <message>
        <source>What you and your rules did. It stays on this PC.</source>
        <translation>Was du und deine Regeln getan haben. Es bleibt auf diesem PC.</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Whenever somebody is asked or signed out, by you or by a rule, it will show up here.</source>
        <translation>Wenn jemand gefragt oder abgemeldet wird, von dir oder von einer Regel, steht es hier.</translation>
    </message>
</context>
<context>
    <name>HistoryReport</name>
    <message>
        <source>%1 (%2)</source>
        <comment>an entry</comment>
        <extracomment>What happened, and what is behind it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing happened in that time.</source>
        <translation>In dieser Zeit ist nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>HistoryRequest</name>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>--since takes how far back, like 12h or 7d, not “%1”.</source>
        <translation>--since braucht eine Zeitspanne wie 12h oder 7d, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>You were told about %1</source>
        <translation>Zu %1 kam eine Nachricht an dich</translation>
    </message>
    <message>
        <source>%1 was asked</source>
        <translation>%1 wurde gefragt</translation>
    </message>
    <message>
        <source>%1 could not see a message; the wait began</source>
        <translation>%1 konnte keine Nachricht sehen; die Wartezeit begann</translation>
    </message>
    <message>
        <source>%1 could not see a message; nothing was done</source>
        <translation>%1 konnte keine Nachricht sehen; nichts geschah</translation>
    </message>
    <message>
        <source>%1 said “Not now”</source>
        <translation>%1 hat „Nicht jetzt“ gesagt</translation>
    </message>
    <message>
        <source>%1’s screen was locked</source>
        <translation>Der Bildschirm von %1 wurde gesperrt</translation>
    </message>
    <message>
        <source>%1 was taken off the screen</source>
        <translation>%1 wurde vom Bildschirm genommen</translation>
    </message>
    <message>
        <source>%1 was to be signed out, whatever was open</source>
        <translation>%1 sollte abgemeldet werden, was auch immer offen war</translation>
    </message>
    <message>
        <source>%1 was to be signed out</source>
        <translation>%1 sollte abgemeldet werden</translation>
    </message>
    <message>
        <source>%1 is signed out</source>
        <translation>%1 ist abgemeldet</translation>
    </message>
    <message>
        <source>A program of %1 would not close</source>
        <translation>Ein Programm von %1 ließ sich nicht schließen</translation>
    </message>
    <message>
        <source>%1 was still there a minute later</source>
        <translation>%1 war eine Minute später noch da</translation>
    </message>
    <message>
        <source>Something went wrong with %1</source>
        <translation>Bei %1 ging etwas schief</translation>
    </message>
    <message>
        <source>%1’s turn had to wait: several people were signed out just before</source>
        <translation>%1 musste warten: Kurz zuvor wurden schon mehrere abgemeldet</translation>
    </message>
    <message>
        <source>Nothing could be done with %1</source>
        <translation>Bei %1 ließ sich nichts tun</translation>
    </message>
    <message>
        <source>%1 got more time</source>
        <translation>%1 bekam mehr Zeit</translation>
    </message>
    <message>
        <source>%1 came back, and stayed signed in</source>
        <translation>%1 kam zurück und blieb angemeldet</translation>
    </message>
    <message>
        <source>You cancelled it, and %1 stayed signed in</source>
        <translation>Du hast es abgebrochen, und %1 blieb angemeldet</translation>
    </message>
    <message>
        <source>The rule did not apply to %1 any more</source>
        <translation>Die Regel galt für %1 nicht mehr</translation>
    </message>
    <message>
        <source>The rules changed, and %1 stayed signed in</source>
        <translation>Die Regeln änderten sich, und %1 blieb angemeldet</translation>
    </message>
    <message>
        <source>The PC slept, its clock was set or Usher was started anew, and %1 stayed signed in</source>
        <translation>Der PC schlief, seine Uhr wurde gestellt oder Usher neu gestartet, und %1 blieb angemeldet</translation>
    </message>
    <message>
        <source>nobody could see a message</source>
        <translation>niemand konnte eine Nachricht sehen</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>niemand hat geantwortet</translation>
    </message>
    <message>
        <source>they said “Not now” too often to be asked again</source>
        <translation>zu oft „Nicht jetzt“, um noch einmal zu fragen</translation>
    </message>
    <message>
        <source>a program would not close</source>
        <translation>ein Programm ließ sich nicht schließen</translation>
    </message>
    <message>
        <source>they said yes</source>
        <translation>die Antwort war Ja</translation>
    </message>
    <message>
        <source>several people were signed out just before</source>
        <translation>kurz zuvor wurden schon mehrere abgemeldet</translation>
    </message>
    <message>
        <source>Your own request</source>
        <translation>Deine eigene Bitte</translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a time of day: &quot;16:20&quot;</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 of memory is free again</source>
        <extracomment>%1 is an amount of memory: &quot;1.8 GB&quot;</extracomment>
        <translation>%1 Speicher sind wieder frei</translation>
    </message>
    <message>
        <source>only tried out: nothing was done</source>
        <translation>nur ausprobiert: nichts geschah</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>it is a folder, not a file</source>
        <translation>das ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>it is a pipe, a socket or a device, not a file</source>
        <translation>das ist eine Pipe, ein Socket oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>no file has such a name</source>
        <translation>so heißt keine Datei</translation>
    </message>
</context>
<context>
    <name>LogindBus</name>
    <message>
        <source>There is no system message bus: %1</source>
        <translation>Es gibt keinen Nachrichtenbus des Systems: %1</translation>
    </message>
    <message>
        <source>%1: the message bus refused Hello</source>
        <translation>%1: Der Nachrichtenbus hat die Begrüßung abgelehnt</translation>
    </message>
    <message>
        <source>%1: the message bus does not answer</source>
        <translation>%1: Der Nachrichtenbus antwortet nicht</translation>
    </message>
</context>
<context>
    <name>LogindReasons</name>
    <message>
        <source>systemd-logind does not run on this system: %1</source>
        <translation>Auf diesem System läuft systemd-logind nicht: %1</translation>
    </message>
    <message>
        <source>The message bus does not let this user talk to systemd-logind: %1</source>
        <translation>Der Nachrichtenbus lässt dieses Konto nicht mit systemd-logind sprechen: %1</translation>
    </message>
    <message>
        <source>systemd-logind does not answer: %1</source>
        <translation>systemd-logind antwortet nicht: %1</translation>
    </message>
    <message>
        <source>logind itself ends sessions that were idle for %1 s, without asking anybody: remove StopIdleSessionSec= from logind.conf to leave that to Usher</source>
        <translation>logind beendet selbst Sitzungen, die %1 s ungenutzt waren, ohne jemanden zu fragen: Entferne StopIdleSessionSec= aus logind.conf, um das Usher zu überlassen</translation>
    </message>
    <message>
        <source>/proc hides processes of other people from this user (hidepid): run as an administrator to see what they use</source>
        <translation>/proc verbirgt die Prozesse anderer vor diesem Konto (hidepid): Mit Administratorrechten gestartet sieht Usher, was sie verbrauchen</translation>
    </message>
    <message>
        <source>There is no tree of control groups version 2 with user.slice in it: usage is added up from all processes, which misses those that end between two looks</source>
        <translation>Es gibt keinen Baum von Kontrollgruppen der Version 2 mit user.slice darin: Der Verbrauch wird aus allen Prozessen zusammengezählt; solche, die zwischen zwei Blicken enden, fehlen darin</translation>
    </message>
    <message>
        <source>The kernel&apos;s memory controller is not on for sessions: memory is added up from processes and leaves out what they share</source>
        <translation>Die Speicherzählung des Kernels ist für Sitzungen nicht eingeschaltet: Der Speicher wird aus den Prozessen zusammengezählt, ohne das, was sie gemeinsam nutzen</translation>
    </message>
    <message>
        <source>usher-courier, the program that brings messages to people, is not installed: install Usher again</source>
        <translation>usher-courier, das Programm, das Nachrichten überbringt, ist nicht installiert: Installiere Usher neu</translation>
    </message>
    <message>
        <source>logind cannot take a session off the screen</source>
        <translation>logind kann keine Sitzung vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>Only your own session. For those of other people run Usher as an administrator, for example usherctl with sudo</source>
        <translation>Nur die eigene Sitzung. Für die Sitzungen anderer Usher als Administrator ausführen, zum Beispiel usherctl mit sudo</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Usher</source>
        <translation>%1 – Usher</translation>
    </message>
    <message>
        <source>Settings – Usher</source>
        <translation>Einstellungen – Usher</translation>
    </message>
    <message>
        <source>People – Usher</source>
        <translation>Personen – Usher</translation>
    </message>
    <message>
        <source>Rules – Usher</source>
        <translation>Regeln – Usher</translation>
    </message>
    <message>
        <source>History – Usher</source>
        <translation>Verlauf – Usher</translation>
    </message>
</context>
<context>
    <name>MessageControl</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Empty: the usual words. {name}, {owner}, {rule}, {time} and {minutes} are filled in.</source>
        <translation>Leer: wie üblich. {name}, {owner}, {rule}, {time} und {minutes} werden ausgefüllt.</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Send %1 a message</source>
        <translation>Nachricht an %1 senden</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>%1 reads it on the screen; you see here when that has happened. Ctrl+Enter sends it.</source>
        <translation>%1 liest sie auf dem Bildschirm; hier ist zu sehen, wann das geschehen ist. Strg+Eingabe sendet sie.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message>
        <source>%1 sees: “%2”</source>
        <translation>%1 sieht: „%2“</translation>
    </message>
    <message>
        <source>%1 sees</source>
        <translation>%1 sieht</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Somebody else would like to use this PC.</source>
        <translation>Jemand anderes möchte diesen PC benutzen.</translation>
    </message>
    <message>
        <source>{owner} would like to use this PC.</source>
        <translation>{owner} möchte diesen PC benutzen.</translation>
    </message>
    <message>
        <source>You will be signed out at {time}. Save your work.</source>
        <translation>Du wirst um {time} abgemeldet. Speichere deine Arbeit.</translation>
    </message>
    <message>
        <source>Sign out now?</source>
        <translation>Jetzt abmelden?</translation>
    </message>
    <message>
        <source>The owner of this PC</source>
        <translation>Wem dieser PC gehört</translation>
    </message>
    <message>
        <source>May this PC be used by somebody else?</source>
        <translation>Darf jemand anderes an diesen PC?</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation>%1 fragt</translation>
    </message>
    <message>
        <source>You will be signed out</source>
        <translation>Du wirst abgemeldet</translation>
    </message>
    <message>
        <source>You can stay</source>
        <translation>Du kannst bleiben</translation>
    </message>
    <message>
        <source>Never mind: you will not be signed out.</source>
        <translation>Schon gut: Du wirst nicht abgemeldet.</translation>
    </message>
    <message>
        <source>Never mind: you will not be signed out. %1 has taken the question back.</source>
        <translation>Schon gut: Du wirst nicht abgemeldet. %1 hat die Frage zurückgenommen.</translation>
    </message>
    <message>
        <source>A message for you</source>
        <extracomment>Title of a message; %1 is who wrote it</extracomment>
        <translation>Eine Nachricht für dich</translation>
    </message>
    <message>
        <source>A message from %1</source>
        <translation>Eine Nachricht von %1</translation>
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
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Strg+3</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Strg+4</translation>
    </message>
</context>
<context>
    <name>NumberControl</name>
    <message>
        <source>MB (1024 MB are 1 GB)</source>
        <translation>MB (1024 MB sind 1 GB)</translation>
    </message>
    <message>
        <source>% of the processor, 1 to 100</source>
        <translation>% des Prozessors, 1 bis 100</translation>
    </message>
    <message>
        <source>times, 0 to 20</source>
        <translation>Mal, 0 bis 20</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>A demo household: nobody here is real</source>
        <translation>Ein Vorführhaushalt: Niemand hier ist echt</translation>
    </message>
    <message>
        <source>This PC&apos;s own people cannot be shown. %1</source>
        <extracomment>%1 is why this PC&apos;s own sessions cannot be read, and how to change that: whole sentences</extracomment>
        <translation>Die Personen dieses PCs können nicht gezeigt werden. %1</translation>
    </message>
    <message>
        <source>Start Usher without --demo and --backend to see this PC&apos;s own people.</source>
        <translation>Ohne --demo und --backend gestartet, zeigt Usher die Personen dieses PCs.</translation>
    </message>
    <message>
        <source>Usher cannot see who is signed in right now</source>
        <translation>Usher kann gerade nicht sehen, wer angemeldet ist</translation>
    </message>
    <message>
        <source>Shown as of %1</source>
        <extracomment>%1 is a time of day: &quot;16:02&quot;</extracomment>
        <translation>Stand von %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <extracomment>%1: &quot;6.1 of 16 GB&quot;</extracomment>
        <translation>Speicher: %1</translation>
    </message>
</context>
<context>
    <name>PeopleControl</name>
    <message>
        <source>Another account</source>
        <translation>Ein anderes Konto</translation>
    </message>
    <message>
        <source>Another account, or @group:name</source>
        <translation>Ein anderes Konto oder @group:Name</translation>
    </message>
</context>
<context>
    <name>PeopleFooter</name>
    <message>
        <source>Nobody fits “%1”</source>
        <translation>Niemand passt zu „%1“</translation>
    </message>
    <message>
        <source>Just you right now.</source>
        <translation>Im Moment ist sonst niemand angemeldet.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Search looks at names, sign-in names and programs.</source>
        <translation>Gesucht wird in Namen, Anmeldenamen und Programmen.</translation>
    </message>
    <message>
        <source>When someone else stays signed in, they appear here.</source>
        <translation>Bleibt sonst jemand angemeldet, erscheint er oder sie hier.</translation>
    </message>
    <message>
        <source>When someone signs in, they appear here.</source>
        <translation>Wer sich anmeldet, erscheint hier.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PeopleHeader</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>You can see everybody, but act on your own session only.</source>
        <translation>Du siehst alle, kannst aber nur mit deiner eigenen Sitzung etwas tun.</translation>
    </message>
    <message>
        <source>Restart as administrator</source>
        <translation>Als Administrator neu starten</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>Ask, then sign out…</source>
        <translation>Fragen, dann abmelden …</translation>
    </message>
    <message>
        <source>Send a message…</source>
        <translation>Nachricht senden …</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Where a person stands in the list, for screen readers: 2 of 5</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This is you</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>May not see a message until the screen is unlocked.</source>
        <translation>Sieht eine Nachricht vielleicht erst nach dem Entsperren.</translation>
    </message>
    <message>
        <source>May not see a message until back on the screen.</source>
        <translation>Sieht eine Nachricht vielleicht erst zurück am Bildschirm.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 of this PC&apos;s processors</source>
        <translation>%1 der Prozessoren dieses PCs</translation>
    </message>
    <message>
        <source>The system does not say.</source>
        <translation>Das System gibt darüber keine Auskunft.</translation>
    </message>
    <message>
        <source>Keeps the PC awake</source>
        <extracomment>%1 is a program and its reason: &quot;Firefox: Playing video&quot;</extracomment>
        <translation>Hält den PC wach</translation>
    </message>
    <message>
        <source>Keeps the PC awake: %1</source>
        <translation>Hält den PC wach: %1</translation>
    </message>
    <message>
        <source>running %1</source>
        <extracomment>spoken; %1 is a list of programs</extracomment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a spoken description</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>From another computer</source>
        <translation>Von einem anderen Computer</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Text terminal</source>
        <translation>Textterminal</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>one session of several: where it is, how it stands, how much memory it holds</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>A card for screen readers: how a request stands, then who it is about</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Cost cannot be seen</source>
        <translation>Verbrauch nicht zu sehen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s): %1</source>
        <extracomment>spoken; %1 says where each is and how it stands</extracomment>
        <translation>
            <numerusform>%n Sitzung: %1</numerusform>
            <numerusform>%n Sitzungen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>spoken</comment>
        <extracomment>one session of several, spoken: where it is, how it stands</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between the sessions of one person, spoken</extracomment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Back, Esc</source>
        <translation>Zurück, Esc</translation>
    </message>
    <message>
        <source>%1 is no longer signed in.</source>
        <translation>%1 ist nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>This is what Usher saw last.</source>
        <translation>Das hat Usher zuletzt gesehen.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>There are no rules yet.</source>
        <translation>Es gibt noch keine Regeln.</translation>
    </message>
    <message>
        <source>Recently</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Away</source>
        <extracomment>%1: where the knowledge is from, for example &quot;keyboard and mouse&quot;</extracomment>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>known from %1</source>
        <translation>bekannt durch: %1</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>the system does not say when</source>
        <translation>das System nennt keinen Zeitpunkt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>account number %1</source>
        <translation>Kontonummer %1</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>of the whole PC, mean since the look before</source>
        <translation>vom ganzen PC, Mittel seit dem letzten Nachsehen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>the system does not say</source>
        <translation>das System gibt darüber keine Auskunft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>shared memory is counted once</source>
        <translation>gemeinsamer Speicher zählt einmal</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Keeps the PC awake</source>
        <translation>Hält den PC wach</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Am Bildschirm</translation>
    </message>
    <message>
        <source>Not on screen since %1</source>
        <translation>Nicht am Bildschirm seit %1</translation>
    </message>
    <message>
        <source>from the demo household</source>
        <translation>aus dem Vorführhaushalt</translation>
    </message>
    <message>
        <source>from the system&apos;s session manager</source>
        <translation>von der Sitzungsverwaltung des Systems</translation>
    </message>
</context>
<context>
    <name>PersonFigures</name>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>PersonFooter</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details about %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Ask, then sign out…</source>
        <translation>Fragen, dann abmelden …</translation>
    </message>
    <message>
        <source>Ask %1, then sign out…</source>
        <translation>%1 fragen, dann abmelden …</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Send a message…</source>
        <translation>Nachricht senden …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Sign out without asking…</source>
        <translation>Abmelden, ohne zu fragen …</translation>
    </message>
</context>
<context>
    <name>PersonRules</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A session of several, and what a rule says about it: &quot;Desktop · Bedtime: away 5 min, needs 10 min&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PersonSessions</name>
    <message numerus="yes">
        <source>and %n more session(s)</source>
        <translation>
            <numerusform>und %n weitere Sitzung</numerusform>
            <numerusform>und %n weitere Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>the file is too large: at most %1 bytes are read</source>
        <translation>die Datei ist zu groß: höchstens %1 Bytes werden gelesen</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark: save it as UTF-8 without one</source>
        <translation>die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM): ohne sie als UTF-8 speichern</translation>
    </message>
    <message>
        <source>nested too deep: at most %1 levels are read</source>
        <translation>zu tief verschachtelt: höchstens %1 Ebenen werden gelesen</translation>
    </message>
    <message>
        <source>the text ends within a UTF-8 character</source>
        <translation>der Text endet mitten in einem UTF-8-Zeichen</translation>
    </message>
    <message>
        <source>ill-formed UTF-8</source>
        <translation>fehlerhaftes UTF-8</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>das Ende der Datei</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>a key in quotes</source>
        <translation>ein Schlüssel in Anführungszeichen</translation>
    </message>
    <message>
        <source>a key in quotes or &apos;}&apos;</source>
        <translation>ein Schlüssel in Anführungszeichen oder &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>&apos;,&apos; oder &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; oder &apos;]&apos;</translation>
    </message>
    <message>
        <source>&apos;:&apos;</source>
        <translation>&apos;:&apos;</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>no digit after a leading zero</source>
        <translation>keine Ziffer nach einer führenden Null</translation>
    </message>
    <message>
        <source>a hexadecimal digit</source>
        <translation>eine hexadezimale Ziffer</translation>
    </message>
    <message>
        <source>the closing quote of a text</source>
        <translation>das schließende Anführungszeichen eines Textes</translation>
    </message>
    <message>
        <source>an escape in place of a control character</source>
        <translation>eine Umschreibung (\u…) anstelle eines Steuerzeichens</translation>
    </message>
    <message>
        <source>one of &quot; \ / b f n r t u after the backslash</source>
        <translation>eines von &quot; \ / b f n r t u nach dem umgekehrten Schrägstrich</translation>
    </message>
    <message>
        <source>no low surrogate without a high one</source>
        <translation>kein unteres Surrogat ohne ein oberes</translation>
    </message>
    <message>
        <source>the low surrogate of the pair</source>
        <translation>das untere Surrogat des Paars</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the key %1 is missing</source>
        <translation>der Schlüssel %1 fehlt</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>%1; did you mean %2?</source>
        <translation>%1; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>this key is repeated; the first one counts</source>
        <translation>dieser Schlüssel kommt noch einmal vor; der erste zählt</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>erwartet: %1, ist aber %2</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be a whole number, without a fraction or an exponent</source>
        <translation>muss eine ganze Zahl sein, ohne Nachkommastellen und Exponent</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>erlaubt ist %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>must be %1 to %2</source>
        <translation>erlaubt ist %1 bis %2</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>must have 1 to %1 characters</source>
        <translation>muss 1 bis %1 Zeichen haben</translation>
    </message>
    <message>
        <source>must be a duration such as &quot;45s&quot;, &quot;30m&quot;, &quot;2h&quot; or &quot;7d&quot;</source>
        <translation>muss eine Dauer sein wie &quot;45s&quot;, &quot;30m&quot;, &quot;2h&quot; oder &quot;7d&quot;</translation>
    </message>
    <message>
        <source>must be a size such as &quot;500MB&quot; or &quot;2GB&quot;</source>
        <translation>muss eine Größe sein wie &quot;500MB&quot; oder &quot;2GB&quot;</translation>
    </message>
    <message>
        <source>must be a program&apos;s file name of 1 to 255 characters, without a path or wildcards</source>
        <translation>muss der Dateiname eines Programms mit 1 bis 255 Zeichen sein, ohne Pfad und Platzhalter</translation>
    </message>
    <message>
        <source>version %1 is not understood; this Usher understands version 1</source>
        <translation>Version %1 ist unbekannt; dieser Usher versteht Version 1</translation>
    </message>
    <message>
        <source>must be an IANA time zone such as &quot;Europe/Berlin&quot;</source>
        <translation>muss eine Zeitzone der IANA sein wie &quot;Europe/Berlin&quot;</translation>
    </message>
    <message>
        <source>there is no such time zone; IANA names look like &quot;Europe/Berlin&quot;</source>
        <translation>diese Zeitzone gibt es nicht; Namen der IANA sehen aus wie &quot;Europe/Berlin&quot;</translation>
    </message>
    <message>
        <source>there may be at most 200 rules, these are %1</source>
        <translation>höchstens 200 Regeln sind erlaubt, dies sind %1</translation>
    </message>
    <message>
        <source>must be small letters and digits in words joined by single hyphens, at most 64 characters</source>
        <translation>müssen Kleinbuchstaben und Ziffern in Wörtern mit einzelnen Bindestrichen dazwischen sein, höchstens 64 Zeichen</translation>
    </message>
    <message>
        <source>another rule before has this id</source>
        <translation>eine andere Regel davor hat diese Kennung</translation>
    </message>
    <message>
        <source>must differ from &quot;from&quot;; a whole day is 00:00 to 23:59, or no &quot;between&quot;</source>
        <translation>muss sich von &quot;from&quot; unterscheiden; ein ganzer Tag ist 00:00 bis 23:59, oder kein &quot;between&quot;</translation>
    </message>
    <message>
        <source>belongs to the actions &quot;ask&quot; and &quot;warn&quot; only</source>
        <translation>gehört nur zu den Aktionen &quot;ask&quot; und &quot;warn&quot;</translation>
    </message>
    <message>
        <source>braces are for the placeholders {name} {owner} {rule} {time} {minutes} only</source>
        <translation>geschweifte Klammern sind nur für die Platzhalter {name} {owner} {rule} {time} {minutes} da</translation>
    </message>
    <message>
        <source>must be a login name, DOMAIN\name, a SID, uid:NUMBER, @everyone, @administrators, @standard, @children or @group:NAME</source>
        <translation>muss ein Anmeldename, DOMÄNE\Name, eine SID, uid:NUMMER, @everyone, @administrators, @standard, @children oder @group:NAME sein</translation>
    </message>
    <message>
        <source>must be a time of day from 00:00 to 23:59, such as &quot;20:30&quot;</source>
        <translation>muss eine Uhrzeit von 00:00 bis 23:59 sein, zum Beispiel &quot;20:30&quot;</translation>
    </message>
    <message>
        <source>must be a login name: 1 to 256 characters, none of / \ : * ?</source>
        <translation>muss ein Anmeldename sein: 1 bis 256 Zeichen, ohne / \ : * ?</translation>
    </message>
    <message>
        <source>somebody before has this name</source>
        <translation>jemand davor hat diesen Namen</translation>
    </message>
    <message>
        <source>there is nobody of this name in &quot;people&quot;</source>
        <translation>in &quot;people&quot; gibt es niemanden mit diesem Namen</translation>
    </message>
    <message>
        <source>must be a time with its offset such as &quot;2026-11-23T20:00:00+01:00&quot;</source>
        <translation>muss eine Zeit mit ihrer Abweichung sein wie &quot;2026-11-23T20:00:00+01:00&quot;</translation>
    </message>
    <message>
        <source>is earlier than the entry before it, at %1</source>
        <translation>ist früher als der Eintrag davor, bei %1</translation>
    </message>
    <message>
        <source>is later than &quot;until&quot;, %1</source>
        <translation>ist später als &quot;until&quot;, %1</translation>
    </message>
    <message>
        <source>an event is missing</source>
        <translation>ein Ereignis fehlt</translation>
    </message>
    <message>
        <source>this key belongs to &quot;signIn&quot; only</source>
        <translation>dieser Schlüssel gehört nur zu &quot;signIn&quot;</translation>
    </message>
    <message>
        <source>the event of this entry is %1, and this key is no part of it</source>
        <translation>das Ereignis dieses Eintrags ist %1, und dieser Schlüssel gehört nicht dazu</translation>
    </message>
    <message>
        <source>must be a person&apos;s name, or an object with &quot;user&quot;</source>
        <translation>muss der Name einer Person sein oder ein Objekt mit &quot;user&quot;</translation>
    </message>
    <message>
        <source>must be true</source>
        <translation>muss true sein</translation>
    </message>
    <message>
        <source>must be the path of a rule file, or a rule object</source>
        <translation>muss der Pfad einer Regeldatei sein oder ein Regel-Objekt</translation>
    </message>
</context>
<context>
    <name>ProgramRow</name>
    <message>
        <source>%1, processor %2, memory %3 %4</source>
        <extracomment>A program for screen readers: name, processor, memory, number of processes</extracomment>
        <translation>%1, Prozessor %2, Speicher %3 %4</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>No programs can be seen.</source>
        <translation>Es sind keine Programme zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n background item(s)</source>
        <translation>
            <numerusform>und %n Eintrag im Hintergrund</numerusform>
            <numerusform>und %n Einträge im Hintergrund</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramsControl</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>steam, obs</source>
        <translation>steam, obs</translation>
    </message>
    <message>
        <source>File names as they appear under a person’s programs, with commas between them.</source>
        <translation>Dateinamen, wie sie bei den Programmen einer Person stehen, mit Kommas dazwischen.</translation>
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
    <message>
        <source>%1 of %2</source>
        <comment>memory</comment>
        <extracomment>Two amounts of memory, each with its unit: &quot;37 MB of 24 GB&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>applies</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>applies: %1, so people are left alone</source>
        <translation>gilt: %1, also bleiben alle in Ruhe</translation>
    </message>
    <message>
        <source>another rule acts first</source>
        <translation>eine andere Regel kommt zuerst</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <extracomment>%1: &quot;idle time unknown&quot;</extracomment>
        <translation>übergangen: %1</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>no rule touches this session</source>
        <translation>diese Sitzung berührt keine Regel</translation>
    </message>
    <message>
        <source>concerns other people</source>
        <translation>betrifft andere</translation>
    </message>
    <message>
        <source>uses %1, needs more than %2</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>belegt %1, nötig sind mehr als %2</translation>
    </message>
    <message>
        <source>%1 free, needs less than %2</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1 frei, nötig sind weniger als %2</translation>
    </message>
    <message>
        <source>it is unknown whom that concerns</source>
        <translation>unbekannt, wen das betrifft</translation>
    </message>
    <message>
        <source>idle time unknown</source>
        <translation>Zeit der Abwesenheit unbekannt</translation>
    </message>
    <message>
        <source>the local time is unknown</source>
        <translation>die Ortszeit ist unbekannt</translation>
    </message>
    <message>
        <source>it is unknown whether somebody else is active</source>
        <translation>unbekannt, ob sonst jemand aktiv ist</translation>
    </message>
    <message>
        <source>running programs unknown</source>
        <translation>laufende Programme unbekannt</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>Speicher unbekannt</translation>
    </message>
    <message>
        <source>free memory unknown</source>
        <translation>freier Speicher unbekannt</translation>
    </message>
    <message>
        <source>CPU use unknown</source>
        <translation>Prozessorlast unbekannt</translation>
    </message>
    <message>
        <source>it is unknown whether it keeps the PC awake</source>
        <translation>unbekannt, ob sie den PC wach hält</translation>
    </message>
    <message>
        <source>a fact is unknown</source>
        <translation>etwas ist unbekannt</translation>
    </message>
    <message>
        <source>this person is excepted</source>
        <translation>diese Person ist ausgenommen</translation>
    </message>
    <message>
        <source>away %1, needs %2</source>
        <extracomment>Two spans of time</extracomment>
        <translation>%1 weg, nötig sind %2</translation>
    </message>
    <message>
        <source>it is %1, applies %2–%3</source>
        <extracomment>Three times of day</extracomment>
        <translation>es ist %1, gilt %2–%3</translation>
    </message>
    <message>
        <source>nobody else is active</source>
        <translation>niemand sonst ist aktiv</translation>
    </message>
    <message>
        <source>none of its programs runs</source>
        <translation>keins ihrer Programme läuft</translation>
    </message>
    <message>
        <source>held back: one of its programs runs</source>
        <translation>zurückgehalten: eins ihrer Programme läuft</translation>
    </message>
    <message>
        <source>held back: uses %1 % of the CPU, more than %2 %</source>
        <extracomment>Two shares of the whole PC&apos;s processors, in percent</extracomment>
        <translation>zurückgehalten: nutzt %1 % des Prozessors, mehr als %2 %</translation>
    </message>
    <message>
        <source>held back: it keeps the PC awake</source>
        <translation>zurückgehalten: hält den PC wach</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Short: a number of minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Short: a number of hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Short: a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>spans</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Short: a number of days</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>the session is active</source>
        <translation>die Sitzung ist aktiv</translation>
    </message>
    <message>
        <source>the session is locked</source>
        <translation>die Sitzung ist gesperrt</translation>
    </message>
    <message>
        <source>the session is disconnected</source>
        <translation>die Sitzung ist nicht auf dem Bildschirm</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Demonstration household: these people are invented, nothing here is about this PC.</source>
        <translation>Vorführung: Diese Personen sind erfunden, nichts davon betrifft diesen PC.</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>In the column &quot;AWAY&quot;: used within the last minute</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>In the column &quot;AWAY&quot;: %1 is a time or a day</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WER</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>AWAY</source>
        <translation>WEG</translation>
    </message>
    <message>
        <source>PROCESSOR</source>
        <translation>PROZESSOR</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>SPEICHER</translation>
    </message>
    <message>
        <source>PROGRAMS</source>
        <translation>PROGRAMME</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A name in the table, and that it is the reader&apos;s own session</extracomment>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Signed in since</source>
        <translation>Angemeldet seit</translation>
    </message>
    <message>
        <source>the session manager</source>
        <translation>die Sitzungsverwaltung</translation>
    </message>
    <message>
        <source>%1 of this PC, %2</source>
        <extracomment>%1 is a percentage, %2 a word like &quot;Busy&quot;</extracomment>
        <translation>%1 dieses PCs, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>memory and its share</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes: %1</source>
        <comment>who keeps the PC awake</comment>
        <translation>ja: %1</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>the mean of the last moments</source>
        <translation>Mittel der letzten Augenblicke</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>shared pages counted once</source>
        <translation>gemeinsame Seiten einmal gezählt</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Keeps the PC awake</source>
        <translation>Hält den PC wach</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation>Art der Sitzung</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Take off the screen</source>
        <translation>Vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>origin of a fact</comment>
        <extracomment>%1 is where a fact is known from</extracomment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Programs: %1</source>
        <translation>Programme: %1</translation>
    </message>
    <message>
        <source>PROGRAM</source>
        <translation>PROGRAMM</translation>
    </message>
    <message>
        <source>PROCESSES</source>
        <translation>PROZESSE</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person and session</comment>
        <extracomment>%1 is a person, %2 what to call the session on the command line</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What can be done from here:</source>
        <translation>Was von hier aus geht:</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>not part of this version: the system is asked directly</source>
        <translation>nicht Teil dieser Version: das System wird direkt gefragt</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>capability</comment>
        <extracomment>%1 is yes or no, %2 what is missing and how to mend it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What works here:</source>
        <translation>Was hier geht:</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) in %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n Regel in %1</numerusform>
            <numerusform>%n Regeln in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used: usherctl rules show says why</source>
        <translation>%1 ist nicht zu gebrauchen: usherctl rules show sagt, warum</translation>
    </message>
    <message>
        <source>none yet: there is no %1</source>
        <translation>noch keine: %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Last evaluation</source>
        <translation>Zuletzt angewendet</translation>
    </message>
    <message>
        <source>rules are applied while the dashboard runs</source>
        <translation>Regeln gelten, solange das Programmfenster von Usher läuft</translation>
    </message>
    <message>
        <source>%1 The list is from %2; it goes on by itself when there is an answer again.</source>
        <extracomment>%1 is what is wrong, in a sentence or two; %2 a time, or a day and a time</extracomment>
        <translation>%1 Die Liste ist von %2; sie läuft von selbst weiter, sobald es wieder eine Antwort gibt.</translation>
    </message>
    <message>
        <source>A “no” alone means: %1</source>
        <extracomment>Above a list of answers; %1 is the reason that many of them have, said once</extracomment>
        <translation>Ein bloßes „nein“ bedeutet: %1</translation>
    </message>
    <message>
        <source>the system does not say</source>
        <translation>das System gibt darüber keine Auskunft</translation>
    </message>
    <message>
        <source>the system does not say when</source>
        <translation>das System nennt keinen Zeitpunkt</translation>
    </message>
    <message>
        <source>the demo household</source>
        <translation>der Vorführhaushalt</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>einem anderen Computer</translation>
    </message>
</context>
<context>
    <name>RequestAction</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>5 more min</source>
        <translation>5 Min. mehr</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>Erneut fragen …</translation>
    </message>
    <message>
        <source>Ask again in 15 min</source>
        <translation>In 15 Min. erneut fragen</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Sign out anyway…</source>
        <translation>Trotzdem abmelden …</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Erneut versuchen …</translation>
    </message>
</context>
<context>
    <name>RequestAttention</name>
    <message numerus="yes">
        <source>%1 is being asked. Quit and cancel?</source>
        <translation>
            <numerusform>%1 wird gerade gefragt. Beenden und abbrechen?</numerusform>
            <numerusform>%1 werden gerade gefragt. Beenden und abbrechen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>A trial run: nothing is really done</source>
        <translation>Ein Probelauf: Nichts geschieht wirklich</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Wird an %1 gesendet …</translation>
    </message>
    <message>
        <source>Signing %1 out…</source>
        <translation>%1 wird abgemeldet …</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>%1 is using the PC again, so nobody is signed out.</source>
        <translation>%1 benutzt den PC wieder, also wird niemand abgemeldet.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 was not asked.</source>
        <translation>%1 wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>%1 was told that nothing will happen.</source>
        <translation>%1 weiß jetzt, dass nichts geschieht.</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 hat nicht geantwortet</translation>
    </message>
    <message>
        <source>You wanted to be told, so nothing was done.</source>
        <translation>Du wolltest es nur wissen, also wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 sees: “%2”</source>
        <extracomment>%1 is a name, %2 what that person reads</extracomment>
        <translation>%1 sieht: „%2“</translation>
    </message>
    <message>
        <source>No answer: sign out</source>
        <translation>Keine Antwort: abmelden</translation>
    </message>
    <message>
        <source>No answer: only tell me</source>
        <translation>Keine Antwort: nur mir sagen</translation>
    </message>
    <message>
        <source>Less than a minute left for %1’s answer</source>
        <translation>Weniger als eine Minute bis zur Antwort von %1</translation>
    </message>
    <message>
        <source>Waiting for %1’s answer</source>
        <translation>Warten auf die Antwort von %1</translation>
    </message>
    <message>
        <source>%1’s turn comes shortly</source>
        <translation>%1 ist gleich an der Reihe</translation>
    </message>
    <message>
        <source>Several people were signed out just now, so this one waits for a moment.</source>
        <translation>Gerade wurden mehrere abgemeldet, deshalb wartet das einen Moment.</translation>
    </message>
    <message>
        <source>Nobody would see a message: %1 The rule signs out all the same.</source>
        <translation>Eine Nachricht würde niemand sehen: %1 Die Regel meldet trotzdem ab.</translation>
    </message>
    <message>
        <source>%1 will be signed out</source>
        <translation>%1 wird abgemeldet</translation>
    </message>
    <message>
        <source>%1 The rule signs out all the same.</source>
        <translation>%1 Die Regel meldet trotzdem ab.</translation>
    </message>
    <message>
        <source>%1’s programs stay open</source>
        <translation>Die Programme von %1 bleiben offen</translation>
    </message>
    <message>
        <source>A rule recommends to sign %1 out</source>
        <translation>Eine Regel empfiehlt, %1 abzumelden</translation>
    </message>
    <message>
        <source>Waiting for %1’s session to end</source>
        <translation>Warten, bis die Sitzung von %1 endet</translation>
    </message>
    <message>
        <source>%1’s session does not end</source>
        <translation>Die Sitzung von %1 endet nicht</translation>
    </message>
    <message>
        <source>It has been closing for a minute. Wait, or end it now: what is not saved is lost. %1</source>
        <translation>Sie schließt seit einer Minute. Warte, oder beende sie jetzt: Was nicht gespeichert ist, geht verloren. %1</translation>
    </message>
    <message>
        <source>%1 is still using the PC</source>
        <translation>%1 benutzt den PC noch</translation>
    </message>
    <message>
        <source>%1 answered “Not now”.</source>
        <translation>%1 hat „Jetzt nicht“ geantwortet.</translation>
    </message>
    <message>
        <source>%1 cannot be asked now</source>
        <translation>%1 kann gerade nicht gefragt werden</translation>
    </message>
    <message>
        <source>%1 is still signed in</source>
        <translation>%1 ist noch angemeldet</translation>
    </message>
    <message>
        <source>%1 could not be asked</source>
        <translation>%1 konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>%1 could not be signed out</source>
        <translation>%1 konnte nicht abgemeldet werden</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>The session ended by itself; there was nothing left to do.</source>
        <translation>Die Sitzung hat von selbst geendet; es war nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>%1 is signed out</source>
        <translation>%1 ist abgemeldet</translation>
    </message>
    <message>
        <source>%1 of memory is free again.</source>
        <translation>%1 Speicher sind wieder frei.</translation>
    </message>
    <message>
        <source>%1 stays signed in</source>
        <translation>%1 bleibt angemeldet</translation>
    </message>
    <message>
        <source>The rule does not apply any more.</source>
        <translation>Die Regel trifft nicht mehr zu.</translation>
    </message>
    <message>
        <source>The rules have changed in the meantime.</source>
        <translation>Die Regeln haben sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The PC was asleep, its clock was set, or Usher was started anew. To be safe, nobody is signed out after that.</source>
        <translation>Der PC hat geschlafen, seine Uhr wurde gestellt, oder Usher wurde neu gestartet. Danach wird sicherheitshalber niemand abgemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <extracomment>spoken countdown</extracomment>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) and %1</source>
        <extracomment>spoken countdown; %1 is &quot;12 seconds left&quot;</extracomment>
        <translation>
            <numerusform>%n Minute und %1</numerusform>
            <numerusform>%n Minuten und %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1’s screen is locked.</source>
        <translation>Der Bildschirm von %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 is not on the screen.</source>
        <translation>%1 ist nicht auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>%1 could not see a message.</source>
        <translation>%1 konnte keine Nachricht sehen.</translation>
    </message>
    <message>
        <source>A program wants %1 to save something first.</source>
        <translation>Ein Programm möchte, dass %1 zuerst etwas speichert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 wants %2 to save something first.</source>
        <extracomment>%1: one or more programs, %2: a name</extracomment>
        <translation>
            <numerusform>%1 möchte, dass %2 zuerst etwas speichert.</numerusform>
            <numerusform>%1 möchten, dass %2 zuerst etwas speichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open: %1.</source>
        <translation>Offen: %1.</translation>
    </message>
    <message>
        <source>Programs are asked to close</source>
        <translation>Programme werden gebeten, sich zu schließen</translation>
    </message>
    <message>
        <source>The session ends</source>
        <translation>Die Sitzung endet</translation>
    </message>
    <message>
        <source>If something is not saved, this may take a while.</source>
        <translation>Ist etwas nicht gespeichert, kann das etwas dauern.</translation>
    </message>
</context>
<context>
    <name>RequestFooter</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A button and whom it concerns, for screen readers</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>RuleCountdown</name>
    <message>
        <source>Waiting, %1 left</source>
        <extracomment>%1 is the time left: &quot;4:12&quot;</extracomment>
        <translation>Wartet, noch %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what “%1” does now</source>
        <translation>Abbrechen, was „%1“ gerade tut</translation>
    </message>
</context>
<context>
    <name>RuleDraft</name>
    <message>
        <source>Forgotten accounts</source>
        <translation>Vergessene Konten</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Schlafenszeit</translation>
    </message>
    <message>
        <source>Make room</source>
        <translation>Platz machen</translation>
    </message>
    <message>
        <source>“%1” is no account name. Write it as it is at sign-in.</source>
        <translation>„%1“ ist kein Kontoname. Schreib ihn wie bei der Anmeldung.</translation>
    </message>
    <message>
        <source>“%1” is no program’s file name. Leave out folders and the signs / \ * ?</source>
        <translation>„%1“ ist kein Dateiname eines Programms. Lass Ordner und die Zeichen / \ * ? weg.</translation>
    </message>
    <message>
        <source>Write times as 20:30.</source>
        <translation>Schreib Zeiten wie 20:30.</translation>
    </message>
    <message>
        <source>The beginning and the end must differ.</source>
        <translation>Anfang und Ende müssen sich unterscheiden.</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>Wähle mindestens einen Tag.</translation>
    </message>
    <message>
        <source>A message has at most %1 characters.</source>
        <translation>Eine Nachricht hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Braces may only hold {name}, {owner}, {rule}, {time} or {minutes}.</source>
        <translation>In geschweiften Klammern darf nur {name}, {owner}, {rule}, {time} oder {minutes} stehen.</translation>
    </message>
    <message>
        <source>A rule needs somebody it is for.</source>
        <translation>Eine Regel braucht jemanden, für den sie gilt.</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>Gib der Regel einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>RuleEditorPage</name>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>Name, for example “Forgotten accounts”</source>
        <translation>Name, etwa „Vergessene Konten“</translation>
    </message>
</context>
<context>
    <name>RuleFileCommands</name>
    <message>
        <source>There are no rules yet: %1 does not exist. Put some there with usherctl rules set FILE.</source>
        <translation>Es gibt noch keine Regeln: %1 ist nicht da. Mit usherctl rules set DATEI kommen welche dorthin.</translation>
    </message>
    <message>
        <source>The rules are in %1 now. They run while the dashboard runs.</source>
        <translation>Die Regeln stehen jetzt in %1. Sie gelten, solange das Dashboard läuft.</translation>
    </message>
    <message>
        <source>The rules are no longer paused. They run while the dashboard runs.</source>
        <translation>Die Regeln sind nicht mehr angehalten. Sie gelten, solange das Dashboard läuft.</translation>
    </message>
    <message>
        <source>The rules cannot be changed here. Ask an administrator to do it (%1).</source>
        <translation>Die Regeln lassen sich hier nicht ändern. Das kann jemand mit Administratorrechten tun (%1).</translation>
    </message>
    <message>
        <source>The rules could not be written. Make room or look at the disk (%1).</source>
        <translation>Die Regeln ließen sich nicht schreiben. Platz schaffen oder nach dem Datenträger sehen (%1).</translation>
    </message>
    <message>
        <source>The rules are paused until %1.</source>
        <translation>Die Regeln sind angehalten bis %1.</translation>
    </message>
    <message>
        <source>The rules are paused until you resume them: usherctl rules resume.</source>
        <translation>Die Regeln sind angehalten, bis es weitergeht: usherctl rules resume.</translation>
    </message>
</context>
<context>
    <name>RuleFileText</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The rule file has a mistake. The last good rules stay in force.</source>
        <translation>In der Regeldatei ist ein Fehler. Die letzten guten Regeln gelten weiter.</translation>
    </message>
    <message>
        <source>The rule file cannot be used</source>
        <translation>Die Regeldatei ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>Where a mistake is, and what it is</extracomment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>RulePreset</name>
    <message>
        <source>Forgotten accounts</source>
        <translation>Vergessene Konten</translation>
    </message>
    <message>
        <source>Bedtime</source>
        <translation>Schlafenszeit</translation>
    </message>
    <message>
        <source>Make room when somebody needs the PC</source>
        <translation>Platz machen, wenn jemand den PC braucht</translation>
    </message>
    <message>
        <source>Gentle reminder only</source>
        <translation>Nur eine sanfte Erinnerung</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <source>If this were on now</source>
        <translation>Wenn diese Regel jetzt gälte</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>%1. %2 of %3</source>
        <extracomment>A rule for screen readers: what it will do, and its place in the list</extracomment>
        <translation>%1. %2 von %3</translation>
    </message>
    <message>
        <source>“%1” is on</source>
        <translation>„%1“ ist an</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <translation>Mehr zu „%1“</translation>
    </message>
</context>
<context>
    <name>RuleSaveBar</name>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>RuleScene</name>
    <message>
        <source>%1 is being asked</source>
        <translation>%1 wird gerade gefragt</translation>
    </message>
    <message>
        <source>%1 is being asked, until %2</source>
        <translation>%1 wird gerade gefragt, bis %2</translation>
    </message>
    <message>
        <source>%1 cannot see a message and will be signed out at %2</source>
        <translation>%1 kann keine Nachricht sehen und wird um %2 abgemeldet</translation>
    </message>
    <message>
        <source>You were told about %1</source>
        <translation>Zu %1 kam eine Nachricht an dich</translation>
    </message>
    <message>
        <source>%1 is being signed out</source>
        <translation>%1 wird gerade abgemeldet</translation>
    </message>
    <message>
        <source>%1 could not be signed out</source>
        <translation>%1 ließ sich nicht abmelden</translation>
    </message>
    <message>
        <source>%1 said “Not now”</source>
        <translation>%1 hat „Nicht jetzt“ gesagt</translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message>
        <source>their session is {state}</source>
        <translation>die Sitzung {state} ist</translation>
    </message>
    <message>
        <source>{programs} is running</source>
        <translation>{programs} läuft</translation>
    </message>
    <message>
        <source>their session uses more than {memory}</source>
        <translation>die Sitzung mehr als {memory} belegt</translation>
    </message>
    <message>
        <source>less than {memory} of memory is free</source>
        <translation>weniger als {memory} Speicher frei ist</translation>
    </message>
    <message>
        <source>somebody else needs the PC</source>
        <translation>sonst jemand den PC braucht</translation>
    </message>
    <message numerus="yes">
        <source>When {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>Wenn {who} {away} weg war und {conditions}</numerusform>
            <numerusform>Wenn {who} {away} weg waren und {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When {who} has been away for {away}</source>
        <translation>
            <numerusform>Wenn {who} {away} weg war</numerusform>
            <numerusform>Wenn {who} {away} weg waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every day from {times}, when {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>Jeden Tag von {times}: Wenn {who} {away} weg war und {conditions}</numerusform>
            <numerusform>Jeden Tag von {times}: Wenn {who} {away} weg waren und {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every day from {times}, when {who} has been away for {away}</source>
        <translation>
            <numerusform>Jeden Tag von {times}: Wenn {who} {away} weg war</numerusform>
            <numerusform>Jeden Tag von {times}: Wenn {who} {away} weg waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {days} from {times}, when {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>An {days} von {times}: Wenn {who} {away} weg war und {conditions}</numerusform>
            <numerusform>An {days} von {times}: Wenn {who} {away} weg waren und {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {days} from {times}, when {who} has been away for {away}</source>
        <translation>
            <numerusform>An {days} von {times}: Wenn {who} {away} weg war</numerusform>
            <numerusform>An {days} von {times}: Wenn {who} {away} weg waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave {who} alone while {conditions}.</source>
        <translation>Lass {who} in Ruhe, solange {conditions}.</translation>
    </message>
    <message>
        <source>Always leave {who} alone.</source>
        <translation>Lass {who} immer in Ruhe.</translation>
    </message>
    <message>
        <source>Leave {who} alone every day from {times} while {conditions}.</source>
        <translation>Lass {who} jeden Tag von {times} in Ruhe, solange {conditions}.</translation>
    </message>
    <message>
        <source>Leave {who} alone every day from {times}.</source>
        <translation>Lass {who} jeden Tag von {times} in Ruhe.</translation>
    </message>
    <message>
        <source>Leave {who} alone on {days} from {times} while {conditions}.</source>
        <translation>Lass {who} an {days} von {times} in Ruhe, solange {conditions}.</translation>
    </message>
    <message>
        <source>Leave {who} alone on {days} from {times}.</source>
        <translation>Lass {who} an {days} von {times} in Ruhe.</translation>
    </message>
    <message>
        <source>{action}, wait {wait}, then {silence}</source>
        <translation>{action}, {wait} warten, dann {silence}</translation>
    </message>
    <message>
        <source>{when}, {then}.</source>
        <extracomment>A rule: when it applies, and what happens then</extracomment>
        <translation>{when}, {then}.</translation>
    </message>
    <message>
        <source>Not for {people}.</source>
        <translation>Nicht für {people}.</translation>
    </message>
    <message>
        <source>sound or video is playing</source>
        <translation>Ton oder Video läuft</translation>
    </message>
    <message>
        <source>the session uses more than %1 % of the processor</source>
        <translation>die Sitzung mehr als %1 % des Prozessors braucht</translation>
    </message>
    <message>
        <source>Not while {clauses}.</source>
        <translation>Nicht, solange {clauses}.</translation>
    </message>
    <message>
        <source>If nobody can see the message, {act}.</source>
        <translation>Wenn niemand die Nachricht sehen kann: {act}.</translation>
    </message>
    <message>
        <source>sign out all the same</source>
        <translation>trotzdem abmelden</translation>
    </message>
    <message>
        <source>only tell me</source>
        <translation>nur mir Bescheid sagen</translation>
    </message>
    <message>
        <source>If a program will not close, {act}.</source>
        <translation>Wenn ein Programm sich nicht beenden lässt: {act}.</translation>
    </message>
    <message>
        <source>close it after a minute</source>
        <translation>nach einer Minute schließen</translation>
    </message>
    <message>
        <source>stop and tell me</source>
        <translation>aufhören und mir Bescheid sagen</translation>
    </message>
    <message>
        <source>After “Not now”, {times}.</source>
        <translation>Nach „Nicht jetzt“ {times}.</translation>
    </message>
    <message>
        <source>After “Not now”, ask again in {span}, {times}.</source>
        <translation>Nach „Nicht jetzt“ in {span} noch einmal fragen, {times}.</translation>
    </message>
    <message>
        <source>do not ask again</source>
        <translation>nicht noch einmal fragen</translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>höchstens %n Mal</numerusform>
            <numerusform>höchstens %n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>The message says {message}.</source>
        <translation>Die Nachricht lautet {message}.</translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>RuleVerdict</name>
    <message>
        <source>Fits now: %1</source>
        <translation>Trifft jetzt zu: %1</translation>
    </message>
    <message>
        <source>You would be told about %1 now</source>
        <translation>Zu %1 käme jetzt eine Nachricht an dich</translation>
    </message>
    <message>
        <source>%1’s screen would be locked now</source>
        <translation>Der Bildschirm von %1 würde jetzt gesperrt</translation>
    </message>
    <message>
        <source>%1 would be taken off the screen now</source>
        <translation>%1 würde jetzt vom Bildschirm genommen</translation>
    </message>
    <message>
        <source>%1 would be asked now</source>
        <translation>%1 würde jetzt gefragt</translation>
    </message>
    <message>
        <source>%1 would be warned now</source>
        <translation>%1 würde jetzt gewarnt</translation>
    </message>
    <message>
        <source>%1 would be signed out after the wait</source>
        <translation>%1 würde nach der Wartezeit abgemeldet</translation>
    </message>
    <message>
        <source>Fits %1 in %2</source>
        <translation>Trifft auf %1 in %2 zu</translation>
    </message>
    <message>
        <source>You would be told about %1 in %2</source>
        <translation>Zu %1 käme in %2 eine Nachricht an dich</translation>
    </message>
    <message>
        <source>%1’s screen would be locked in %2</source>
        <translation>Der Bildschirm von %1 würde in %2 gesperrt</translation>
    </message>
    <message>
        <source>%1 would be taken off the screen in %2</source>
        <translation>%1 würde in %2 vom Bildschirm genommen</translation>
    </message>
    <message>
        <source>%1 would be asked in %2</source>
        <translation>%1 würde in %2 gefragt</translation>
    </message>
    <message>
        <source>%1 would be warned in %2</source>
        <translation>%1 würde in %2 gewarnt</translation>
    </message>
    <message>
        <source>%1 would be signed out in %2</source>
        <translation>%1 würde in %2 abgemeldet</translation>
    </message>
    <message>
        <source>You would be told in %1</source>
        <translation>In %1 käme eine Nachricht an dich</translation>
    </message>
    <message>
        <source>The screen would be locked in %1</source>
        <translation>Der Bildschirm würde in %1 gesperrt</translation>
    </message>
    <message>
        <source>Would be taken off the screen in %1</source>
        <translation>Würde in %1 vom Bildschirm genommen</translation>
    </message>
    <message>
        <source>Would be asked in %1</source>
        <translation>Würde in %1 gefragt</translation>
    </message>
    <message>
        <source>Would be warned in %1</source>
        <translation>Würde in %1 gewarnt</translation>
    </message>
    <message>
        <source>Would be signed out in %1</source>
        <translation>Würde in %1 abgemeldet</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell for how long they have been away</source>
        <translation>%1 bleibt in Ruhe: Es ist nicht bekannt, wie lange schon niemand da ist</translation>
    </message>
    <message>
        <source>%1 is left alone: the time of day is unknown</source>
        <translation>%1 bleibt in Ruhe: Die Uhrzeit ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell what is running</source>
        <translation>%1 bleibt in Ruhe: Es ist nicht bekannt, was läuft</translation>
    </message>
    <message>
        <source>%1 is left alone: the memory in use is unknown</source>
        <translation>%1 bleibt in Ruhe: Der belegte Speicher ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell yet how busy the session is</source>
        <translation>%1 bleibt in Ruhe: Es ist noch nicht bekannt, wie beschäftigt die Sitzung ist</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell whether sound or video is playing</source>
        <translation>%1 bleibt in Ruhe: Es ist nicht bekannt, ob Ton oder Video läuft</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell whether somebody else is here</source>
        <translation>%1 bleibt in Ruhe: Es ist nicht bekannt, ob sonst jemand da ist</translation>
    </message>
    <message>
        <source>%1 is left alone: nobody can tell enough about this account</source>
        <translation>%1 bleibt in Ruhe: Über dieses Konto ist nicht genug bekannt</translation>
    </message>
    <message>
        <source>%1 is on the screen</source>
        <translation>%1 ist am Bildschirm</translation>
    </message>
    <message>
        <source>%1’s screen is locked</source>
        <translation>Der Bildschirm von %1 ist gesperrt</translation>
    </message>
    <message>
        <source>%1 is not on the screen</source>
        <translation>%1 ist nicht am Bildschirm</translation>
    </message>
    <message>
        <source>%1: this is you, never</source>
        <translation>%1: das bist du, nie</translation>
    </message>
    <message>
        <source>%1: protected, never</source>
        <translation>%1: geschützt, nie</translation>
    </message>
    <message>
        <source>%1: never, this account cannot be told apart for sure</source>
        <translation>%1: nie, dieses Konto ist nicht sicher zu erkennen</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>Angehalten, bis du fortsetzt</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Angehalten bis %1</translation>
    </message>
    <message>
        <source>Nobody else needs the PC</source>
        <translation>Sonst braucht niemand den PC</translation>
    </message>
    <message>
        <source>%1 is not running any of these programs</source>
        <translation>Bei %1 läuft keines dieser Programme</translation>
    </message>
    <message>
        <source>%1 uses only %2</source>
        <translation>%1 belegt nur %2</translation>
    </message>
    <message>
        <source>%1 of memory is free</source>
        <translation>%1 Speicher sind frei</translation>
    </message>
    <message>
        <source>%1 is held back: one of the programs is running</source>
        <translation>%1 bleibt in Ruhe: eines der Programme läuft</translation>
    </message>
    <message>
        <source>%1 is held back: programs are busy</source>
        <translation>%1 bleibt in Ruhe: Programme sind beschäftigt</translation>
    </message>
    <message>
        <source>%1 is held back: playing sound or video</source>
        <translation>%1 bleibt in Ruhe: Ton oder Video läuft</translation>
    </message>
    <message>
        <source>Applies again today at %1</source>
        <translation>Gilt wieder heute um %1</translation>
    </message>
    <message>
        <source>Applies again %1</source>
        <extracomment>%1 is a day and a time: &quot;Tuesday, 20:30&quot;</extracomment>
        <translation>Gilt wieder %1</translation>
    </message>
    <message>
        <source>Done with %1 until they are back</source>
        <translation>Für %1 erledigt, bis wieder jemand da ist</translation>
    </message>
    <message>
        <source>Another rule acts first for %1</source>
        <translation>Für %1 greift zuerst eine andere Regel</translation>
    </message>
    <message>
        <source>%1 is here now</source>
        <translation>%1 ist gerade da</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Nobody to watch right now</source>
        <translation>Gerade betrifft das niemanden</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mehr</numerusform>
            <numerusform>%n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not concerned</source>
        <translation>%1: nicht betroffen</translation>
    </message>
    <message>
        <source>Rules never touch this account</source>
        <translation>Regeln lassen dieses Konto immer in Ruhe</translation>
    </message>
    <message>
        <source>Left alone by a rule</source>
        <translation>Eine Regel lässt das Konto in Ruhe</translation>
    </message>
    <message>
        <source>Left alone while it is busy</source>
        <translation>Bleibt in Ruhe, solange etwas läuft</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>user %1</source>
        <comment>by number</comment>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>standard accounts</source>
        <translation>Standardkonten</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>members of %1</source>
        <translation>Mitglieder von %1</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>As in &quot;Leave everybody alone.&quot;</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jedem Tag</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>Wochentagen</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>Wochenenden</translation>
    </message>
    <message>
        <source>school nights</source>
        <translation>Abenden vor Schultagen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times of day</comment>
        <extracomment>Two times of day: &quot;20:30 to 07:00&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>on the screen</source>
        <translation>am Bildschirm</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>locked or not on the screen</source>
        <translation>gesperrt oder nicht am Bildschirm</translation>
    </message>
    <message>
        <source>on the screen and not locked</source>
        <translation>am Bildschirm und nicht gesperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not on the screen</source>
        <translation>nicht am Bildschirm</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>leave them alone</source>
        <translation>in Ruhe lassen</translation>
    </message>
    <message>
        <source>only tell me</source>
        <translation>nur mir Bescheid sagen</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>Bildschirm sperren</translation>
    </message>
    <message>
        <source>take them off the screen</source>
        <translation>vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>warnen</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>abmelden</translation>
    </message>
    <message>
        <source>only tell me if there is no answer</source>
        <translation>nur mir Bescheid sagen, wenn keine Antwort kommt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alternatives</comment>
        <extracomment>A list of names that goes on: what there is so far, and the next name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>alternatives</comment>
        <extracomment>The end of a list of alternatives: what there is so far, and the last one</extracomment>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>RulesEmpty</name>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>A rule says what happens when somebody has been away: ask first, then sign out. Begin with one of these; everything in it can be changed.</source>
        <translation>Eine Regel sagt, was geschieht, wenn jemand eine Weile weg ist: erst fragen, dann abmelden. Fang mit einer von diesen an; alles darin lässt sich ändern.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>RulesExplanation</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>This can change in %1.</source>
        <translation>Das kann sich in %1 ändern.</translation>
    </message>
    <message>
        <source>no rule applies, nothing happens.</source>
        <translation>keine Regel trifft zu, es geschieht nichts.</translation>
    </message>
    <message>
        <source>is left alone, by the rule “%1”.</source>
        <translation>bleibt in Ruhe, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>you would be told, by the rule “%1”.</source>
        <translation>es käme ein Hinweis an dich, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>would be locked, by the rule “%1”.</source>
        <translation>würde gesperrt, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>would go off the screen, by the rule “%1”.</source>
        <translation>verließe den Bildschirm, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>could not see a message; would be signed out after a wait, by the rule “%1”.</source>
        <translation>könnte keine Nachricht sehen; würde nach der Wartezeit abgemeldet, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>could not see a message; you would be told, by the rule “%1”.</source>
        <translation>könnte keine Nachricht sehen; es käme ein Hinweis an dich, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>would be asked, by the rule “%1”.</source>
        <translation>würde gefragt, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>would be warned, by the rule “%1”.</source>
        <translation>würde gewarnt, durch die Regel „%1“.</translation>
    </message>
    <message>
        <source>is protected, no rule applies.</source>
        <translation>ist geschützt, keine Regel gilt.</translation>
    </message>
    <message>
        <source>belongs to the system, no rule applies.</source>
        <translation>gehört dem System, keine Regel gilt.</translation>
    </message>
    <message>
        <source>cannot be identified, no rule applies.</source>
        <translation>ist nicht sicher zu erkennen, keine Regel gilt.</translation>
    </message>
    <message>
        <source>is you, no rule applies.</source>
        <translation>bist du selbst, keine Regel gilt.</translation>
    </message>
</context>
<context>
    <name>RulesHeader</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The first rule that fits decides. Nobody is signed out without being asked first.</source>
        <translation>Die erste Regel, die passt, entscheidet. Niemand wird abgemeldet, ohne vorher gefragt zu werden.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>More about rules</source>
        <translation>Mehr zu den Regeln</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis ich fortsetze</translation>
    </message>
    <message>
        <source>An empty rule</source>
        <translation>Eine leere Regel</translation>
    </message>
    <message>
        <source>Edit as text…</source>
        <translation>Als Text bearbeiten …</translation>
    </message>
    <message>
        <source>Protected accounts and time zone…</source>
        <translation>Geschützte Konten und Zeitzone …</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>It is the first rule.</source>
        <translation>Das ist die erste Regel.</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>It is the last rule.</source>
        <translation>Das ist die letzte Regel.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>RulesSettings</name>
    <message>
        <source>For all rules</source>
        <translation>Für alle Regeln</translation>
    </message>
    <message>
        <source>Accounts no rule ever touches, with commas between them</source>
        <translation>Konten, die keine Regel je anrührt, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Protected accounts</source>
        <translation>Geschützte Konten</translation>
    </message>
    <message>
        <source>The time zone of all times of day</source>
        <translation>Die Zeitzone aller Uhrzeiten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RulesTextPage</name>
    <message>
        <source>Rules as text</source>
        <translation>Regeln als Text</translation>
    </message>
    <message>
        <source>Rule file</source>
        <translation>Regeldatei</translation>
    </message>
    <message>
        <source>This is a good rule file.</source>
        <translation>Das ist eine gute Regeldatei.</translation>
    </message>
    <message>
        <source>This cannot be saved yet:</source>
        <translation>Das lässt sich noch nicht speichern:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>The demo’s own rules. They are forgotten when Usher closes.</source>
        <translation>Die eigenen Regeln der Vorführung. Sie sind vergessen, wenn Usher schließt.</translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>The rules cannot be used. See what is wrong: usherctl rules check %1</source>
        <translation>Die Regeln sind nicht zu gebrauchen. Was falsch ist, sagt: usherctl rules check %1</translation>
    </message>
    <message>
        <source>There are no rules yet.</source>
        <translation>Es gibt noch keine Regeln.</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <comment>of one session</comment>
        <extracomment>%1 is what the rules would do: &quot;would be asked, by the rule “Bedtime”.&quot;</extracomment>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>Last events: %1</source>
        <translation>Letzte Ereignisse: %1</translation>
    </message>
    <message>
        <source>Last events: none</source>
        <translation>Letzte Ereignisse: keine</translation>
    </message>
    <message>
        <source>Last events:</source>
        <translation>Letzte Ereignisse:</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>For this window, on top of what the system does.</source>
        <translation>Für dieses Fenster, zusätzlich zur Einstellung des Systems.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Text size, 100 % to 200 %</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>In the tray, Usher keeps your rules in force and tells you how requests end.</source>
        <translation>Im Infobereich hält Usher die Regeln in Kraft und sagt, wie Anfragen ausgehen.</translation>
    </message>
    <message>
        <source>Keep Usher in the tray</source>
        <translation>Usher im Infobereich lassen</translation>
    </message>
    <message>
        <source>When you sign in</source>
        <translation>Beim Anmelden</translation>
    </message>
    <message>
        <source>Rules are in force while Usher runs.</source>
        <translation>Regeln gelten, solange Usher läuft.</translation>
    </message>
    <message>
        <source>Start Usher in the tray</source>
        <translation>Usher im Infobereich starten</translation>
    </message>
    <message>
        <source>That could not be changed</source>
        <translation>Das ließ sich nicht ändern</translation>
    </message>
</context>
<context>
    <name>SortPicker</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Übliche Reihenfolge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Away longest</source>
        <translation>Am längsten abwesend</translation>
    </message>
    <message>
        <source>Most memory</source>
        <translation>Größter Speicherbedarf</translation>
    </message>
    <message>
        <source>Most processor</source>
        <translation>Größte Prozessorlast</translation>
    </message>
</context>
<context>
    <name>SpanControl</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Call usher --help to see what it can do.</source>
        <translation>usher --help zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>There is no display to show a window on. Use --screenshot FILE to draw it into a file, or usherctl list.</source>
        <translation>Hier gibt es keinen Bildschirm für ein Fenster. --screenshot DATEI zeichnet es in eine Datei; auch usherctl list hilft weiter.</translation>
    </message>
    <message>
        <source>show an invented household</source>
        <translation>einen erfundenen Haushalt zeigen</translation>
    </message>
    <message>
        <source>auto, logind, wts, or simulated[:SCENARIO]: who is asked about sessions</source>
        <translation>auto, logind, wts oder simulated[:SCENARIO]: wer nach Sitzungen gefragt wird</translation>
    </message>
    <message>
        <source>draw the window into a PNG file and end</source>
        <translation>das Fenster in eine PNG-Datei zeichnen und enden</translation>
    </message>
    <message>
        <source>size of the window, such as 960x640</source>
        <translation>Größe des Fensters, etwa 960x640</translation>
    </message>
    <message>
        <source>light, dark or high-contrast, for this start only</source>
        <translation>light, dark oder high-contrast, nur für diesen Start</translation>
    </message>
    <message>
        <source>size of texts, 100 to 200, for this start only</source>
        <translation>Größe der Texte, 100 bis 200, nur für diesen Start</translation>
    </message>
    <message>
        <source>such as en or de, instead of the system&apos;s</source>
        <translation>etwa en oder de statt der Sprache des Systems</translation>
    </message>
    <message>
        <source>draw with the processor</source>
        <translation>mit dem Prozessor zeichnen</translation>
    </message>
    <message>
        <source>draw with the graphics card</source>
        <translation>mit der Grafikkarte zeichnen</translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation>die Version ausgeben und enden</translation>
    </message>
    <message>
        <source>print this and end</source>
        <translation>dies ausgeben und enden</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>Die Option „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>“%1” is no value for %2.</source>
        <translation>„%1“ ist kein Wert für %2.</translation>
    </message>
    <message>
        <source>Usage: usher [OPTION]…</source>
        <translation>Aufruf: usher [OPTION]…</translation>
    </message>
    <message>
        <source>Shows who is signed in to this PC, and what their sessions cost.</source>
        <translation>Zeigt, wer an diesem PC angemeldet ist und was die Sitzungen kosten.</translation>
    </message>
    <message>
        <source>use this rule file instead of the usual one</source>
        <translation>diese Regeldatei statt der üblichen nehmen</translation>
    </message>
    <message>
        <source>people, person, rules, rule, history or settings, for --screenshot</source>
        <translation>people, person, rules, rule, history oder settings, für --screenshot</translation>
    </message>
    <message>
        <source>Usher is open already, but does not answer. End that one, then start it again.</source>
        <translation>Usher ist schon offen, antwortet aber nicht. Bitte beenden und dann noch einmal starten.</translation>
    </message>
    <message>
        <source>start without a window, as an icon in the tray where there is one</source>
        <translation>ohne Fenster beginnen, als Symbol im Infobereich, wo es einen gibt</translation>
    </message>
    <message>
        <source>Usher is open already, as administrator. Look for it in the taskbar, or beside the clock.</source>
        <translation>Usher ist schon offen, als Administrator. Es ist in der Taskleiste zu finden oder neben der Uhr.</translation>
    </message>
</context>
<context>
    <name>TrayDialog</name>
    <message>
        <source>Keep Usher in the tray?</source>
        <translation>Usher im Infobereich lassen?</translation>
    </message>
    <message>
        <source>As an icon in the tray, Usher keeps your rules in force and tells you how requests end. Otherwise closing the window ends it, and rules rest until you open it again.</source>
        <translation>Als Symbol im Infobereich hält Usher die Regeln in Kraft und sagt, wie Anfragen ausgehen. Sonst endet es mit dem Fenster, und die Regeln ruhen, bis es wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Your choice counts from now on. You can change it in the settings.</source>
        <translation>Die Wahl gilt von jetzt an. Sie lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Im Infobereich lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Open Usher</source>
        <translation>Usher öffnen</translation>
    </message>
    <message>
        <source>Resume rules</source>
        <translation>Regeln fortsetzen</translation>
    </message>
    <message>
        <source>Pause rules</source>
        <translation>Regeln anhalten</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Bis ich fortsetze</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a name, %2 how that person is: &quot;Away for 43 min&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
</context>
<context>
    <name>WatchScreen</name>
    <message numerus="yes">
        <source>and %n more: make the window taller</source>
        <extracomment>Below a table that the terminal has no room for: so many rows are not shown</extracomment>
        <translation>
            <numerusform>und %n weitere: Fenster höher machen</numerusform>
            <numerusform>und %n weitere: Fenster höher machen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WtsActs</name>
    <message>
        <source>Windows answered too late; nothing was done</source>
        <translation>Windows hat zu spät geantwortet; es wurde nichts getan</translation>
    </message>
</context>
<context>
    <name>WtsErrors</name>
    <message>
        <source>Restart Usher as administrator</source>
        <translation>Starte Usher als Administrator neu</translation>
    </message>
    <message>
        <source>%1 failed, and Windows does not say why</source>
        <translation>%1 ist fehlgeschlagen, und Windows sagt nicht, warum</translation>
    </message>
    <message>
        <source>%1: Windows error %2</source>
        <translation>%1: Windows-Fehler %2</translation>
    </message>
</context>
<context>
    <name>WtsMessages</name>
    <message>
        <source>the message box was answered with %1</source>
        <translation>das Meldungsfenster wurde mit %1 beantwortet</translation>
    </message>
</context>
<context>
    <name>WtsReasons</name>
    <message>
        <source>This Windows cannot list sessions: %1</source>
        <translation>Dieses Windows kann keine Sitzungen auflisten: %1</translation>
    </message>
    <message>
        <source>Windows does not let this user see sessions: %1</source>
        <translation>Windows lässt dieses Konto keine Sitzungen sehen: %1</translation>
    </message>
    <message>
        <source>Windows does not list sessions now: %1</source>
        <translation>Windows listet gerade keine Sitzungen auf: %1</translation>
    </message>
    <message>
        <source>Only your own session. Restart Usher as administrator for those of other people</source>
        <translation>Nur deine eigene Sitzung. Für die der anderen starte Usher als Administrator neu</translation>
    </message>
    <message>
        <source>Of other people at this PC&apos;s own screen Windows counts it only roughly, which is said where it is shown</source>
        <translation>Bei anderen am Bildschirm dieses PCs zählt Windows sie nur ungefähr; das steht dabei, wo sie gezeigt wird</translation>
    </message>
    <message>
        <source>Windows locks no other session from outside: it is taken off the screen, and only its password brings it back</source>
        <translation>Windows sperrt keine andere Sitzung von außen: Sie wird vom Bildschirm genommen, und nur ihr Passwort bringt sie zurück</translation>
    </message>
    <message>
        <source>Windows does not say in which session a program keeps the PC awake</source>
        <translation>Windows sagt nicht, in welcher Sitzung ein Programm den PC wach hält</translation>
    </message>
    <message>
        <source>Windows announces no changes: start the service Remote Desktop Services (TermService). Until then Usher looks every few seconds</source>
        <translation>Windows meldet keine Änderungen: Starte den Dienst „Remotedesktopdienste“ (TermService). Bis dahin sieht Usher alle paar Sekunden nach</translation>
    </message>
    <message>
        <source>Windows does not list processes now</source>
        <translation>Windows listet gerade keine Prozesse auf</translation>
    </message>
</context>
<context>
    <name>usher::Application</name>
    <message>
        <source>The window cannot be made. Install Usher&apos;s QML modules again.</source>
        <translation>Das Fenster konnte nicht erstellt werden. Die QML-Module von Usher neu installieren.</translation>
    </message>
    <message>
        <source>The window cannot be drawn (%1). Start usher with --software-rendering.</source>
        <translation>Das Fenster konnte nicht gezeichnet werden (%1). Usher mit --software-rendering starten.</translation>
    </message>
    <message>
        <source>There is no icon in the tray: %1</source>
        <translation>Es gibt kein Symbol im Infobereich: %1</translation>
    </message>
</context>
<context>
    <name>usher::BusNotifier</name>
    <message>
        <source>Open Usher</source>
        <translation>Usher öffnen</translation>
    </message>
</context>
<context>
    <name>usher::Courier</name>
    <message>
        <source>usher-courier was ended</source>
        <translation>usher-courier wurde beendet</translation>
    </message>
</context>
<context>
    <name>usher::Errand</name>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>usher::HistoryList</name>
    <message>
        <source>%1: %2</source>
        <comment>spoken entry</comment>
        <extracomment>An entry of the history for screen readers: time and what happened</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>entry</comment>
        <extracomment>An entry of the history: day, time, and what happened</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>usher::Invocation</name>
    <message>
        <source>“%1” is more than one session. Say which: %2.</source>
        <translation>„%1“ ist mehr als eine Sitzung. Welche soll es sein: %2?</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Signed in: %1.</source>
        <translation>Angemeldet: %1.</translation>
    </message>
    <message>
        <source>There is no session “%1”.</source>
        <translation>Es gibt keine Sitzung „%1“.</translation>
    </message>
    <message>
        <source>The output could not be written. Make room or choose another place (%1).</source>
        <translation>Die Ausgabe ließ sich nicht schreiben. Platz schaffen oder einen anderen Ort wählen (%1).</translation>
    </message>
    <message>
        <source>The backend “%1” does not exist on this system. Use --backend auto.</source>
        <translation>Das Backend „%1“ gibt es auf diesem System nicht. Mit --backend auto geht es.</translation>
    </message>
    <message>
        <source>A demonstration: usherctl list --backend simulated</source>
        <translation>Eine Vorführung: usherctl list --backend simulated</translation>
    </message>
    <message>
        <source>This will be missing in the history: %1</source>
        <translation>Das wird im Verlauf fehlen: %1</translation>
    </message>
    <message>
        <source>The system&apos;s session manager answers again.</source>
        <translation>Die Sitzungsverwaltung des Systems antwortet wieder.</translation>
    </message>
</context>
<context>
    <name>usher::LogindActs</name>
    <message>
        <source>polkit action %1: %2</source>
        <translation>polkit-Aktion %1: %2</translation>
    </message>
    <message>
        <source>logind answered too late; nothing was done</source>
        <translation>logind hat zu spät geantwortet; es wurde nichts getan</translation>
    </message>
    <message>
        <source>logind cannot take a session off the screen</source>
        <translation>logind kann keine Sitzung vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>a terminal cannot be locked</source>
        <translation>ein Terminal lässt sich nicht sperren</translation>
    </message>
</context>
<context>
    <name>usher::LogindBackend</name>
    <message>
        <source>logind does not answer</source>
        <translation>logind antwortet nicht</translation>
    </message>
</context>
<context>
    <name>usher::LogindBus</name>
    <message>
        <source>%1: cannot listen for changes</source>
        <translation>%1: Änderungen lassen sich nicht mithören</translation>
    </message>
    <message>
        <source>logind does not answer</source>
        <translation>logind antwortet nicht</translation>
    </message>
</context>
<context>
    <name>usher::LogindMessages</name>
    <message>
        <source>only root and the person reach a session&apos;s screen: run this as root, or through the service</source>
        <translation>den Bildschirm einer Sitzung erreichen nur root und die Person selbst: Starte Usher als root oder über den Dienst</translation>
    </message>
    <message>
        <source>the message cannot be seen: %1</source>
        <translation>die Nachricht ist nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>usher-courier does not answer</source>
        <translation>usher-courier antwortet nicht</translation>
    </message>
    <message>
        <source>usher-courier is not installed: install Usher again</source>
        <translation>usher-courier ist nicht installiert: Installiere Usher neu</translation>
    </message>
</context>
<context>
    <name>usher::PersonPage</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>during the last 10 minutes between %1 and %2 of this PC</source>
        <extracomment>spoken description of a line; two shares of the whole PC, such as &quot;2 percent&quot;</extracomment>
        <translation>in den letzten 10 Minuten zwischen %1 und %2 dieses PCs</translation>
    </message>
    <message>
        <source>Processor %1</source>
        <comment>spoken</comment>
        <extracomment>%1: &quot;during the last 10 minutes between 2 percent and 5 percent of this PC&quot;</extracomment>
        <translation>Prozessor %1</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <comment>spoken</comment>
        <translation>Speicher %1</translation>
    </message>
</context>
<context>
    <name>usher::ProgramList</name>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n Prozess</numerusform>
            <numerusform>%n Prozesse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>usher::RequestDraft</name>
    <message>
        <source>Usher cannot see what is open.</source>
        <translation>Usher kann nicht sehen, was offen ist.</translation>
    </message>
    <message>
        <source>Open: %1.</source>
        <extracomment>%1 is a list of programs</extracomment>
        <translation>Offen: %1.</translation>
    </message>
    <message>
        <source>Usher cannot see what is open. What %1 has not saved is lost.</source>
        <translation>Usher kann nicht sehen, was offen ist. Was %1 nicht gespeichert hat, geht verloren.</translation>
    </message>
    <message>
        <source>%1 will be closed. What %2 has not saved there is lost.</source>
        <extracomment>%1 is a list of programs, %2 a name</extracomment>
        <translation>Geschlossen werden: %1. Was %2 dort nicht gespeichert hat, geht verloren.</translation>
    </message>
    <message>
        <source>%1’s screen is locked, so nobody would see the question.</source>
        <translation>Der Bildschirm von %1 ist gesperrt; niemand würde die Frage sehen.</translation>
    </message>
    <message>
        <source>%1 is not on the screen, so nobody would see the question.</source>
        <translation>%1 ist nicht auf dem Bildschirm; niemand würde die Frage sehen.</translation>
    </message>
</context>
<context>
    <name>usher::Requests</name>
    <message>
        <source>%1 could not be signed out</source>
        <translation>%1 konnte nicht abgemeldet werden</translation>
    </message>
    <message>
        <source>%1’s screen could not be locked</source>
        <translation>Der Bildschirm von %1 konnte nicht gesperrt werden</translation>
    </message>
</context>
<context>
    <name>usher::RuleBook</name>
    <message>
        <source>No rules yet</source>
        <translation>Noch keine Regeln</translation>
    </message>
    <message>
        <source>Rules are paused until %1</source>
        <translation>Regeln sind angehalten bis %1</translation>
    </message>
    <message>
        <source>Rules are paused</source>
        <translation>Regeln sind angehalten</translation>
    </message>
    <message>
        <source>Rules are on while Usher runs</source>
        <translation>Regeln gelten, solange Usher läuft</translation>
    </message>
    <message>
        <source>The rules could not be saved</source>
        <translation>Die Regeln ließen sich nicht speichern</translation>
    </message>
    <message>
        <source>“%1” is on</source>
        <translation>„%1“ ist an</translation>
    </message>
    <message>
        <source>“%1” is off</source>
        <translation>„%1“ ist aus</translation>
    </message>
    <message>
        <source>“%1” is now %2 of %3</source>
        <extracomment>%2 and %3: its place and how many there are, &quot;2 of 4&quot;</extracomment>
        <translation>„%1“ ist jetzt %2 von %3</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>„%1“ wurde gelöscht</translation>
    </message>
    <message>
        <source>“%1” was changed</source>
        <translation>„%1“ wurde geändert</translation>
    </message>
    <message>
        <source>“%1” was added</source>
        <translation>„%1“ wurde hinzugefügt</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Names look like Europe/Berlin.</source>
        <translation>Es gibt keine Zeitzone „%1“. Namen sehen aus wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Times are those of %1 now</source>
        <translation>Zeiten gelten jetzt nach %1</translation>
    </message>
    <message>
        <source>Protected accounts were changed</source>
        <translation>Geschützte Konten wurden geändert</translation>
    </message>
    <message>
        <source>The rule file was changed</source>
        <translation>Die Regeldatei wurde geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason of a rule</comment>
        <extracomment>A rule, and why it does or does not apply: &quot;away 43 min, needs 2 h&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>usher::RuleEditor</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Not for somebody</source>
        <translation>Nicht für jemanden</translation>
    </message>
    <message>
        <source>Away for</source>
        <translation>Weg seit</translation>
    </message>
    <message>
        <source>Only if locked or off the screen</source>
        <translation>Nur gesperrt oder nicht am Bildschirm</translation>
    </message>
    <message>
        <source>Only at certain times</source>
        <translation>Nur zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>Only if somebody else needs the PC</source>
        <translation>Nur wenn sonst jemand den PC braucht</translation>
    </message>
    <message>
        <source>Only while a program runs</source>
        <translation>Nur solange ein Programm läuft</translation>
    </message>
    <message>
        <source>Only if it holds much memory</source>
        <translation>Nur bei viel belegtem Speicher</translation>
    </message>
    <message>
        <source>Only if memory is short</source>
        <translation>Nur bei knappem Speicher</translation>
    </message>
    <message>
        <source>Not while a program runs</source>
        <translation>Nicht, solange ein Programm läuft</translation>
    </message>
    <message>
        <source>Not while it is busy</source>
        <translation>Nicht, solange viel läuft</translation>
    </message>
    <message>
        <source>Not while sound or video plays</source>
        <translation>Nicht, solange Ton oder Video läuft</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>Auf Antwort warten</translation>
    </message>
    <message>
        <source>If nobody answers</source>
        <translation>Wenn niemand antwortet</translation>
    </message>
    <message>
        <source>If nobody can see the message</source>
        <translation>Wenn niemand die Nachricht sehen kann</translation>
    </message>
    <message>
        <source>If a program will not close</source>
        <translation>Wenn ein Programm sich nicht beenden lässt</translation>
    </message>
    <message>
        <source>Ask again after</source>
        <translation>Wieder fragen nach</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>In Ruhe lassen</translation>
    </message>
    <message>
        <source>Only tell me</source>
        <translation>Nur mir Bescheid sagen</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Bildschirm sperren</translation>
    </message>
    <message>
        <source>Take off the screen</source>
        <translation>Vom Bildschirm nehmen</translation>
    </message>
    <message>
        <source>Ask, then sign out</source>
        <translation>Fragen, dann abmelden</translation>
    </message>
    <message>
        <source>Warn, then sign out</source>
        <translation>Warnen, dann abmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out all the same</source>
        <translation>Trotzdem abmelden</translation>
    </message>
    <message>
        <source>Stop and tell me</source>
        <translation>Aufhören und mir Bescheid sagen</translation>
    </message>
    <message>
        <source>Close it after a minute; unsaved work is lost</source>
        <translation>Nach einer Minute schließen; Ungespeichertes geht verloren</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>On the screen and not locked</source>
        <translation>Am Bildschirm und nicht gesperrt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not on the screen</source>
        <translation>Nicht am Bildschirm</translation>
    </message>
    <message>
        <source>On the screen, locked or not</source>
        <translation>Am Bildschirm, gesperrt oder nicht</translation>
    </message>
    <message>
        <source>Locked or not on the screen</source>
        <translation>Gesperrt oder nicht am Bildschirm</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>Nicht gesperrt</translation>
    </message>
</context>
<context>
    <name>usher::Snapshot</name>
    <message>
        <source>The picture cannot be written to %1.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>usher::Tray</name>
    <message>
        <source>Usher</source>
        <translation>Usher</translation>
    </message>
</context>
<context>
    <name>usher::WindowLife</name>
    <message>
        <source>Windows did not start Usher as administrator: %1</source>
        <translation>Windows hat Usher nicht als Administrator gestartet: %1</translation>
    </message>
</context>
<context>
    <name>usher::WtsBackend</name>
    <message>
        <source>Windows does not answer</source>
        <translation>Windows antwortet nicht</translation>
    </message>
</context>
<context>
    <name>usher::WtsMessages</name>
    <message>
        <source>Windows answered too late; nothing was shown</source>
        <translation>Windows hat zu spät geantwortet; es wurde nichts gezeigt</translation>
    </message>
    <message>
        <source>the message box went away, or could no longer be seen</source>
        <translation>das Meldungsfenster verschwand oder war nicht mehr zu sehen</translation>
    </message>
    <message>
        <source>Windows does not say what became of it</source>
        <translation>Windows sagt nicht, was daraus wurde</translation>
    </message>
</context>
</TS>
