// SPDX-License-Identifier: MIT
#include "platform/process/othersvariables.h"
#include "support/strictlog.h"

#include <QTest>

namespace usher {

class TestOthersVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void namesFilesOrCode_data();
    void namesFilesOrCode();
};

void TestOthersVariables::namesFilesOrCode_data()
{
    QTest::addColumn<bool>("isSomebodyElses");
    const auto row = [](const char* name, bool expected) { QTest::newRow(name) << expected; };
    row("USHER_CONFIG_DIR", true);
    row("Usher_Config_Dir", true); // Windows does not tell them apart
    row("USHER_CONFIG_DIRS", false);
    row("QT_PLUGIN_PATH", true);
    row("qt_plugin_path", true);
    row("QT_QPA_PLATFORM_PLUGIN_PATH", true);
    row("QT_OPENGL_DLL", true);
    row("QT_LOGGING_CONF", true);
    row("QML_IMPORT_PATH", true);
    row("QML2_IMPORT_PATH", true);
    row("QML_DISK_CACHE_PATH", true);
    row("QSG_RENDER_LOOP", true);
    row("QMLSCENE_DEVICE", true);
    row("QT_QPA_PLATFORM", false);
    row("QT_QUICK_BACKEND", false);
    row("QSG_RHI_BACKEND", false);
    row("QT_SCALE_FACTOR", false);
    row("PATH", false);
    row("NO_COLOR", false);
    row("LANGUAGE", false);
    row("EQT_PLUGIN_PATH", false);
}

void TestOthersVariables::namesFilesOrCode()
{
    QFETCH(const bool, isSomebodyElses);
    QCOMPARE(usher::isSomebodyElses(QString::fromLatin1(QTest::currentDataTag())), isSomebodyElses);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::TestOthersVariables)
#include "tst_othersvariables.moc"
