// SPDX-License-Identifier: MIT
#include "reader.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Usher_DashboardPlugin)
Q_IMPORT_QML_PLUGIN(UsherPlugin)

namespace usher {

/// Hands every specification the modules and a screen reader.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("reader"), &m_reader);
    }

private:
    Reader m_reader;
};

} // namespace usher

int main(int argc, char* argv[])
{
    usher::Setup setup;
    return quick_test_main_with_setup(argc, argv, "qml", nullptr, &setup);
}

#include "main.moc"
