// SPDX-License-Identifier: MIT
#include "courier/delivery.h"
#include "courier/terminalway.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): posix_openpt is POSIX
#include <unistd.h>

using namespace std::chrono_literals;

namespace usher {

namespace {

Message question(std::chrono::seconds timeout = 60s)
{
    return {u"Alex asks"_qs, u"May I?"_qs, Message::Buttons::YesNo, timeout, true};
}

} // namespace

/// A way that does what a test says.
class ScriptedWay final : public Way
{
public:
    explicit ScriptedWay(QString name)
        : m_name(std::move(name))
    {
    }
    [[nodiscard]] QString channel() const override { return m_name; }
    void begin() override { hasBegun = true; }
    void withdraw() override { isWithdrawn = true; }
    void raise(std::chrono::seconds left) override { raisedWith = left; }

    bool hasBegun = false;
    bool isWithdrawn = false;
    std::optional<std::chrono::seconds> raisedWith;

private:
    QString m_name;
};

namespace {

/// A pseudo terminal: what a person sees and types is at `master`, their programs read `slave`.
struct Terminal
{
    Terminal()
        : master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (::grantpt(master.get()) == 0 && ::unlockpt(master.get()) == 0) {
            path = QFile::decodeName(::ptsname(master.get()));
            slave = FileDescriptor{::open(::ptsname(master.get()), O_RDWR | O_NOCTTY | O_NONBLOCK)};
        }
    }
    [[nodiscard]] QString name() const { return path.mid(QStringLiteral("/dev/").size()); }
    [[nodiscard]] QString seen() const
    {
        QByteArray text(4096, '\0');
        const auto count = ::read(master.get(), text.data(), static_cast<size_t>(text.size()));
        return QString::fromUtf8(text.left(std::max<qsizetype>(count, 0)));
    }
    [[nodiscard]] bool type(const QByteArray& keys) const
    {
        QByteArray read(64, '\0');
        return ::write(master.get(), keys.constData(), static_cast<size_t>(keys.size())) == keys.size() &&
               QTest::qWaitFor([&] { return ::read(slave.get(), read.data(), 64) > 0; });
    }

    FileDescriptor master;
    FileDescriptor slave;
    QString path;
};

} // namespace

class CourierTest : public QObject
{
    Q_OBJECT

    /// Two scripted ways; they belong to the delivery once it has come to them.
    [[nodiscard]] std::unique_ptr<Delivery> delivery(const Message& message);

    std::vector<ScriptedWay*> m_made;
    QList<CourierReply> m_said;

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void wordsComeBackAsTheyWere();
    void nonsenseIsNoWord_data();
    void nonsenseIsNoWord();
    void answerIsTheLastWord();
    void lostWayGivesWayToTheNext();
    void noWayLeftHasFailed();
    void timeCountsFromTheMomentItIsSeen();
    void withdrawalSaysNothing();
    void typingOnTheTerminalAnswers_data();
    void typingOnTheTerminalAnswers();
    void terminalShowsTimeAndAdviceButNoControl();
    void reminderHasTheTimeThatIsLeft();
    void onlyWhatIsShownIsRaised();
    void reminderIsAnotherLineOnTheTerminal();
    void takenBackIsSaidOnTheTerminal();
    void onlyOwnTerminalsAreWrittenTo_data();
    void onlyOwnTerminalsAreWrittenTo();
};

std::unique_ptr<Delivery> CourierTest::delivery(const Message& message)
{
    m_made.clear();
    m_said.clear();
    std::vector<Delivery::MakeWay> ways;
    for (const auto* name : {"dialog", "notification"}) {
        ways.emplace_back([this, name](const Message& /*any*/) {
            auto way = std::make_unique<ScriptedWay>(QString::fromLatin1(name));
            m_made.push_back(way.get());
            return way;
        });
    }
    auto made = std::make_unique<Delivery>(message, std::move(ways));
    connect(made.get(), &Delivery::says, this, [this](const CourierReply& reply) { m_said.append(reply); });
    made->start();
    return made;
}

void CourierTest::wordsComeBackAsTheyWere()
{
    CourierRequest request;
    request.message = question(90s);
    request.isGraphical = true;
    request.tty = u"pts/3"_qs;
    request.agentPath = u"/a \"b\"\n"_qs;
    QVERIFY(!toLine(request).contains('\n'));
    QCOMPARE(parseCourierRequest(toLine(request)).value().agentPath, request.agentPath);
    QCOMPARE(parseCourierRequest(toLine(request)).value().message.timeout, 90s);
    const CourierReply reply{CourierReply::Kind::Answered, u"terminal"_qs, Answer::No, {}};
    QVERIFY(parseCourierReply(toLine(reply)) == reply);
    const CourierReply refused{CourierReply::Kind::Refused, {}, Answer::TimedOut, u"one\ntwo"_qs};
    QVERIFY(!toLine(refused).contains('\n'));
    QVERIFY(parseCourierReply(toLine(refused)) == refused);
}

void CourierTest::nonsenseIsNoWord_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("answered yes");
    QTest::newRow("unknown kind") << QByteArray(R"({"kind":"sign-out"})");
    QTest::newRow("unknown channel") << QByteArray(R"({"kind":"shown","channel":"radio"})");
    QTest::newRow("no channel") << QByteArray(R"({"kind":"shown"})");
    QTest::newRow("unknown answer") << QByteArray(
        R"({"kind":"answered","channel":"dialog","answer":"unseen"})");
}

void CourierTest::nonsenseIsNoWord()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseCourierReply(line));
}

void CourierTest::answerIsTheLastWord()
{
    const auto bringing = delivery(question());
    QVERIFY(m_made.at(0)->hasBegun);
    Q_EMIT m_made.at(0)->shown();
    Q_EMIT m_made.at(0)->answered(Answer::Yes);
    Q_EMIT m_made.at(0)->answered(Answer::No);
    QCOMPARE(m_said.size(), 2);
    QVERIFY(m_said.at(0) == (CourierReply{CourierReply::Kind::Shown, u"dialog"_qs, Answer::TimedOut, {}}));
    QVERIFY(m_said.at(1) == (CourierReply{CourierReply::Kind::Answered, u"dialog"_qs, Answer::Yes, {}}));
}

void CourierTest::lostWayGivesWayToTheNext()
{
    const auto bringing = delivery(question());
    Q_EMIT m_made.at(0)->shown();
    Q_EMIT m_made.at(0)->failed(u"killed"_qs);
    QCOMPARE(m_made.size(), std::size_t{2});
    Q_EMIT m_made.at(1)->shown();
    Q_EMIT m_made.at(1)->answered(Answer::No);
    QVERIFY(m_said.last() ==
            (CourierReply{CourierReply::Kind::Answered, u"notification"_qs, Answer::No, {}}));
}

void CourierTest::noWayLeftHasFailed()
{
    const auto bringing = delivery(question());
    Q_EMIT m_made.at(0)->failed(u"no screen"_qs);
    Q_EMIT m_made.at(1)->failed(u"no buttons"_qs);
    QCOMPARE(m_said.size(), 1);
    QVERIFY(m_said.at(0).kind == CourierReply::Kind::Failed);
    QCOMPARE(m_said.at(0).text, u"dialog: no screen; notification: no buttons"_qs);
}

void CourierTest::timeCountsFromTheMomentItIsSeen()
{
    const auto bringing = delivery(question(1s));
    QElapsedTimer elapsed;
    elapsed.start();
    Q_EMIT m_made.at(0)->shown();
    QVERIFY(QTest::qWaitFor([this] { return m_said.size() == 2; }));
    QVERIFY(elapsed.elapsed() >= 1000);
    QVERIFY(m_said.at(1) == (CourierReply{CourierReply::Kind::Answered, u"dialog"_qs, Answer::TimedOut, {}}));
}

void CourierTest::withdrawalSaysNothing()
{
    const auto bringing = delivery(question());
    Q_EMIT m_made.at(0)->shown();
    bringing->withdraw();
    QVERIFY(m_made.at(0)->isWithdrawn);
    Q_EMIT m_made.at(0)->answered(Answer::Yes);
    QCOMPARE(m_said.size(), 1);
}

void CourierTest::typingOnTheTerminalAnswers_data()
{
    QTest::addColumn<Message::Buttons>("buttons");
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a question: not now") << Message::Buttons::YesNo << Answer::No;
    QTest::newRow("a message: seen") << Message::Buttons::Ok << Answer::Ok;
}

void CourierTest::typingOnTheTerminalAnswers()
{
    QFETCH(Message::Buttons, buttons);
    QFETCH(Answer, answer);
    const Terminal terminal;
    QVERIFY(terminal.type("typed before\n")); // in the step of 8 s that the kernel has noted already
    auto message = question();
    message.buttons = buttons;
    TerminalWay way(message, terminal.name());
    QSignalSpy shown(&way, &Way::shown);
    std::optional<Answer> heard;
    connect(&way, &Way::answered, this, [&heard](Answer one) { heard = one; });
    way.begin();
    QCOMPARE(shown.size(), 1);
    QVERIFY(!heard);
    QVERIFY(terminal.type("\n"));
    QVERIFY(QTest::qWaitFor([&] { return heard.has_value(); }));
    QCOMPARE(heard.value(), answer);
}

void CourierTest::terminalShowsTimeAndAdviceButNoControl()
{
    const Language language{QLocale{QLocale::English, QLocale::UnitedKingdom}};
    QLocale::setDefault(language.locale());
    const Terminal terminal;
    auto message = question();
    message.text = u"one\x1b[2J\ntwo"_qs;
    TerminalWay way(message, terminal.name());
    way.begin();
    const auto text = terminal.seen();
    QVERIFY2(text.contains(u"one\\x1b[2J\r"), qUtf8Printable(text));
    QVERIFY(!text.contains(u'\x1b'));
    static const QRegularExpression time(u"Signing out at \\d\\d:\\d\\d\\."_qs);
    QVERIFY2(text.contains(time), qUtf8Printable(text));
    QVERIFY(text.contains(u"Not now"));
}

void CourierTest::reminderHasTheTimeThatIsLeft()
{
    const auto bringing = delivery(question());
    Q_EMIT m_made.at(0)->shown();
    bringing->raise();
    QVERIFY(m_made.at(0)->raisedWith > 0s && m_made.at(0)->raisedWith <= 60s);
    QCOMPARE(m_said.size(), 1); // it is still the same message
}

void CourierTest::onlyWhatIsShownIsRaised()
{
    const auto bringing = delivery(question());
    bringing->raise();
    QVERIFY(!m_made.at(0)->raisedWith);
    Q_EMIT m_made.at(0)->shown();
    Q_EMIT m_made.at(0)->answered(Answer::No);
    bringing->raise();
    QVERIFY(!m_made.at(0)->raisedWith);
}

void CourierTest::reminderIsAnotherLineOnTheTerminal()
{
    const Language language{QLocale{QLocale::English, QLocale::UnitedKingdom}};
    QLocale::setDefault(language.locale());
    const Terminal terminal;
    TerminalWay way(question(), terminal.name());
    bool isAnswered = false;
    connect(&way, &Way::answered, this, [&isAnswered](Answer) { isAnswered = true; });
    way.begin();
    static_cast<void>(terminal.seen());
    way.raise(59s);
    const auto text = terminal.seen();
    QVERIFY2(text.contains(u"59 seconds left. Signing out at "), qUtf8Printable(text));
    QVERIFY(text.contains(u"Not now") && !text.contains(u"taken back"));
    QVERIFY(!isAnswered);
}

void CourierTest::takenBackIsSaidOnTheTerminal()
{
    const Terminal terminal;
    TerminalWay way(question(), terminal.name());
    way.begin();
    static_cast<void>(terminal.seen());
    way.withdraw();
    QVERIFY(terminal.seen().contains(u"taken back"));
}

void CourierTest::onlyOwnTerminalsAreWrittenTo_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("no terminal") << u"plain"_qs;
    QTest::newRow("a link to one") << u"link"_qs;
    QTest::newRow("outside of /dev") << u"../dev/tty"_qs;
    QTest::newRow("gone") << u"pts/99999"_qs;
}

void CourierTest::onlyOwnTerminalsAreWrittenTo()
{
    QFETCH(QString, name);
    const Terminal terminal;
    const QTemporaryDir dev;
    QFile plain(dev.filePath(u"plain"_qs));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(terminal.path, dev.filePath(u"link"_qs)));
    TerminalWay way(question(), name, dev.path());
    QSignalSpy failed(&way, &Way::failed);
    way.begin();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(plain.size(), 0);
    QVERIFY(terminal.seen().isEmpty());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::CourierTest)
#include "tst_courier.moc"
