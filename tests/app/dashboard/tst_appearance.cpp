// SPDX-License-Identifier: MIT
#include "dashboard/appearance.h"

#include "support/strictlog.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace usher {

/// A desktop that wishes what the test says.
class WishingDesktop final : public AppearanceSource
{
public:
    [[nodiscard]] SystemLook look() const override { return m_look; }
    void wish(const SystemLook& look)
    {
        m_look = look;
        Q_EMIT lookChanged();
    }

private:
    SystemLook m_look;
};

class AppearanceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings")), QSettings::IniFormat};
    WishingDesktop m_desktop;

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedLog();
        m_settings.clear();
        m_desktop.wish({});
    }
    void textIsAsLargeAsBothWish_data();
    void textIsAsLargeAsBothWish();
    void ownersChoiceIsKeptApart();
};

void AppearanceTest::textIsAsLargeAsBothWish_data()
{
    QTest::addColumn<double>("desktop");
    QTest::addColumn<double>("owner");
    QTest::addColumn<double>("drawn");
    QTest::newRow("nobody wishes anything") << 1.0 << 1.0 << 1.0;
    QTest::newRow("the desktop alone") << 1.5 << 1.0 << 1.5;
    QTest::newRow("the owner alone") << 1.0 << 1.25 << 1.25;
    QTest::newRow("one on top of the other") << 1.25 << 1.5 << 1.88;
    QTest::newRow("just what the window is made for") << 1.6 << 1.25 << 2.0;
    QTest::newRow("more than the window is made for") << 2.25 << 2.0 << 2.0;
}

void AppearanceTest::textIsAsLargeAsBothWish()
{
    QFETCH(const double, desktop);
    QFETCH(const double, owner);
    Appearance appearance(m_desktop, m_settings);
    const QSignalSpy changed(&appearance, &Appearance::changed);
    SystemLook look;
    look.textScale = desktop;
    m_desktop.wish(look);
    QCOMPARE(changed.size(), 1);
    appearance.setTextScale(owner);
    QTEST(appearance.drawnTextScale(), "drawn");
}

void AppearanceTest::ownersChoiceIsKeptApart()
{
    Appearance appearance(m_desktop, m_settings);
    SystemLook look;
    look.textScale = 1.5;
    m_desktop.wish(look);
    appearance.setTextScale(1.25);
    const Appearance again(m_desktop, m_settings);
    QCOMPARE(again.textScale(), 1.25);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::AppearanceTest)
#include "tst_appearance.moc"
