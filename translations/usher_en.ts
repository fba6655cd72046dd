<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AskDialog</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskText</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FriendlyText</name>
    <message numerus="yes">
        <source>%n people are signed in.</source>
        <translation>
            <numerusform>%n person is signed in.</numerusform>
            <numerusform>%n people are signed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hold(s) %2.</source>
        <extracomment>%1 is one or more names, %2 an amount of memory: &quot;Sam and Kim hold 6.1 of 16 GB.&quot;</extracomment>
        <translation>
            <numerusform>%1 holds %2.</numerusform>
            <numerusform>%1 hold %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message numerus="yes">
        <source>%n session(s): %1</source>
        <extracomment>spoken; %1 says where each is and how it stands</extracomment>
        <translation>
            <numerusform>%n session: %1</numerusform>
            <numerusform>%n sessions: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonSessions</name>
    <message numerus="yes">
        <source>and %n more session(s)</source>
        <translation>
            <numerusform>and %n more session</numerusform>
            <numerusform>and %n more sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message numerus="yes">
        <source>and %n background item(s)</source>
        <translation>
            <numerusform>and %n background item</numerusform>
            <numerusform>and %n background items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>spoken</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>spoken</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>The end of a list of names: &quot;Minecraft, Firefox and 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%n rule(s) in %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n rule in %1</numerusform>
            <numerusform>%n rules in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestAttention</name>
    <message numerus="yes">
        <source>%1 is being asked. Quit and cancel?</source>
        <translation>
            <numerusform>%1 is being asked. Quit and cancel?</numerusform>
            <numerusform>%1 are being asked. Quit and cancel?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <extracomment>spoken countdown</extracomment>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) and %1</source>
        <extracomment>spoken countdown; %1 is &quot;12 seconds left&quot;</extracomment>
        <translation>
            <numerusform>%n minute and %1</numerusform>
            <numerusform>%n minutes and %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wants %2 to save something first.</source>
        <extracomment>%1: one or more programs, %2: a name</extracomment>
        <translation>
            <numerusform>%1 wants %2 to save something first.</numerusform>
            <numerusform>%1 want %2 to save something first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSentence</name>
    <message numerus="yes">
        <source>When {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>When {who} has been away for {away} and {conditions}</numerusform>
            <numerusform>When {who} have been away for {away} and {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When {who} has been away for {away}</source>
        <translation>
            <numerusform>When {who} has been away for {away}</numerusform>
            <numerusform>When {who} have been away for {away}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every day from {times}, when {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>Every day from {times}, when {who} has been away for {away} and {conditions}</numerusform>
            <numerusform>Every day from {times}, when {who} have been away for {away} and {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every day from {times}, when {who} has been away for {away}</source>
        <translation>
            <numerusform>Every day from {times}, when {who} has been away for {away}</numerusform>
            <numerusform>Every day from {times}, when {who} have been away for {away}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {days} from {times}, when {who} has been away for {away} and {conditions}</source>
        <translation>
            <numerusform>On {days} from {times}, when {who} has been away for {away} and {conditions}</numerusform>
            <numerusform>On {days} from {times}, when {who} have been away for {away} and {conditions}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On {days} from {times}, when {who} has been away for {away}</source>
        <translation>
            <numerusform>On {days} from {times}, when {who} has been away for {away}</numerusform>
            <numerusform>On {days} from {times}, when {who} have been away for {away}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleVerdict</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
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
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
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
</context>
<context>
    <name>WatchScreen</name>
    <message numerus="yes">
        <source>and %n more: make the window taller</source>
        <extracomment>Below a table that the terminal has no room for: so many rows are not shown</extracomment>
        <translation>
            <numerusform>and %n more: make the window taller</numerusform>
            <numerusform>and %n more: make the window taller</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>usher::ProgramList</name>
    <message numerus="yes">
        <source>%n process(es)</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
</context>
</TS>
