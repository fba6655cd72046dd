// SPDX-License-Identifier: MIT
#include "dashboard/application.h"

#include "dashboard/demorules.h"
#include "dashboard/desktop.h"
#include "dashboard/trayicons.h"
#include "steward/memorystore.h"
#include "steward/sqlitestore.h"
#include "steward/unavailablestore.h"

#include <QIcon>
#include <QQmlComponent>
#include <QTimeZone>

#include <cstdio>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// Nobody waits longer for a window, even if there is nothing to show in it yet.
constexpr auto kShowAtTheLatest = 300ms;
/// A desktop that is just starting shows its panel within that time.
constexpr auto kTrayAtTheLatest = 10s;
/// What has been taken back is on its way to other people's screens by then.
constexpr auto kFarewell = 500ms;

QLocale localeFor(const StartOptions& options)
{
    return options.language.isEmpty() ? QLocale::system() : QLocale{options.language};
}

void complain(const QString& sentence)
{
    std::fputs(qPrintable(QStringLiteral("usher: %1\n").arg(sentence)), stderr);
}

} // namespace

Application::Application(StartOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_language(localeFor(m_options))
    , m_text(m_language.locale(), QTimeZone::systemTimeZone())
    , m_systemClock(makeSystemClock())
    , m_clock(*m_systemClock)
{
    QLocale::setDefault(m_language.locale());
    QGuiApplication::setLayoutDirection(m_language.locale().textDirection());
}

Application::~Application() = default;

Result<void> Application::start()
{
    auto backend = makeBackend(m_options.backend, m_clock);
    if (!backend) {
        return tl::unexpected{backend.error()};
    }
    prepareAppearance();
    const bool isOwn = m_options.backend.name != u"simulated";
    const auto secured = isOwn ? securePlaces() : Result<void>{};
    prepareRules(secured);
    prepareStore(secured);
    m_dashboard = std::make_unique<Dashboard>(
        std::move(*backend), [this] { return makeDemo(); }, m_clock, *m_appearance, *m_ruleFile, *m_store,
        m_text);
    m_wakeTimer = std::make_unique<WakeTimer>(*m_dashboard, m_clock);
    m_trayPlace = makeTrayPlace(*m_look);
    m_life = std::make_unique<WindowLife>(*m_dashboard->requests(), *m_trayPlace, *m_settings);
    m_signInEntry = makeSignInEntry();
    m_life->setSignInEntry(m_signInEntry.get());
    m_elevation = makeElevation();
    m_life->setElevation(m_elevation.get());
    m_dashboard->start();
    if (auto result = loadWindow(); !result) {
        return result;
    }
    if (m_options.screenshot.isEmpty()) {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        followRequests();
        followWindow();
        prepareTray();
    } else {
        takePicture();
    }
    return {};
}

void Application::prepareAppearance()
{
    // What is asked for on the command line, and pictures, leave no trace in the owner's settings.
    const bool isPassing = !m_options.screenshot.isEmpty() || m_options.theme || m_options.textScale;
    m_settings = isPassing ? std::make_unique<QSettings>(m_passing.filePath(QStringLiteral("settings")),
                                                         QSettings::IniFormat)
                           : std::make_unique<QSettings>();
    m_look = makeAppearanceSource();
    m_appearance = std::make_unique<Appearance>(*m_look, *m_settings);
    if (m_options.theme) {
        m_appearance->setMode(*m_options.theme);
    }
    if (m_options.textScale) {
        m_appearance->setTextScale(*m_options.textScale);
    }
    if (!m_options.screenshot.isEmpty()) {
        m_appearance->setMotionReduced(true);
    }
}

Result<Dashboard::Demo> Application::makeDemo()
{
    BackendChoice choice;
    choice.name = QStringLiteral("simulated");
    auto backend = makeBackend(choice, m_clock);
    if (!backend) {
        return tl::unexpected{backend.error()};
    }
    return Dashboard::Demo{std::make_unique<RuleWatch>(demoRulePlace(choice)), std::move(*backend)};
}

/// Invented people have rules of their own, which are forgotten.
QString Application::demoRulePlace(const BackendChoice& choice) const
{
    const auto path = m_passing.filePath(QStringLiteral("rules.json"));
    if (choice.scenarioFile.isEmpty()) {
        // Without them there is just nothing to see.
        static_cast<void>(replaceRuleFile(path, demoRules()));
    }
    return path;
}

void Application::prepareRules(const Result<void>& secured)
{
    const bool isDemo = m_options.backend.name == u"simulated";
    m_ruleFile = std::make_unique<RuleWatch>(!m_options.rules.isEmpty() ? m_options.rules
                                             : isDemo                   ? demoRulePlace(m_options.backend)
                                                                        : ruleFilePlace());
    if (m_options.rules.isEmpty() && !secured) {
        m_ruleFile->refuse(secured.error());
    }
}

void Application::prepareStore(const Result<void>& secured)
{
    if (!m_options.screenshot.isEmpty() || m_options.backend.name == u"simulated") {
        m_store = std::make_unique<MemoryStore>();
        return;
    }
    auto store = secured.and_then([] { return SqliteStore::open(statePlace()); });
    if (store) {
        m_store = std::move(*store);
    } else {
        m_store = std::make_unique<UnavailableStore>(store.error());
    }
}

Result<void> Application::loadWindow()
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("dashboard"), QVariant::fromValue(m_dashboard.get())},
                                   {QStringLiteral("life"), QVariant::fromValue(m_life.get())}});
    m_engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Usher/Main.qml")});
    const auto roots = m_engine.rootObjects();
    m_window = roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.constFirst());
    if (m_window == nullptr) {
        return failure(ErrorCode::Failed,
                       tr("The window cannot be made. Install Usher's QML modules again."));
    }
    if (m_options.size.isValid()) {
        m_window->setMinimumSize(m_options.size.boundedTo(m_window->minimumSize()));
        m_window->resize(m_options.size);
    }
    connect(m_window, &QWindow::visibilityChanged, m_dashboard.get(), [this](QWindow::Visibility visibility) {
        m_dashboard->setWindowShown(visibility != QWindow::Hidden && visibility != QWindow::Minimized);
    });
    connect(
        m_window, &QQuickWindow::sceneGraphError, this,
        [](QQuickWindow::SceneGraphError, const QString& message) {
            complain(
                tr("The window cannot be drawn (%1). Start usher with --software-rendering.").arg(message));
            QCoreApplication::exit(1);
        });
    return {};
}

void Application::followRequests()
{
    m_notifier = makeNotifier();
    if (m_notifier) {
        connect(m_notifier.get(), &Notifier::opened, this, &Application::raise);
    }
    connect(m_dashboard->requests(), &Requests::noteworthy, this,
            [this](const QString& title, const QString& text) {
                if (m_window->isActive()) {
                    return;
                }
                if (m_notifier) {
                    m_notifier->show(title, text);
                } else if (m_tray) {
                    m_tray->tell(title, text);
                }
            });
}

void Application::sayFarewell()
{
    m_window->hide();
    QTimer::singleShot(kFarewell, this, [] { QCoreApplication::exit(0); });
}

void Application::showWhenReady()
{
    if (m_dashboard->phase() != Dashboard::Phase::Loading) {
        show();
        return;
    }
    connect(m_dashboard.get(), &Dashboard::phaseChanged, this, &Application::show);
    QTimer::singleShot(kShowAtTheLatest, this, &Application::show);
}

void Application::show()
{
    disconnect(m_dashboard.get(), &Dashboard::phaseChanged, this, &Application::show);
    if (!m_window->isVisible() && !m_window->property("wasShown").toBool()) {
        m_window->setProperty("wasShown", true);
        m_window->show();
    }
}

void Application::followWindow()
{
    connect(m_window, &QWindow::visibilityChanged, this, &Application::noteWindow);
    connect(m_window, &QWindow::activeChanged, this, &Application::noteWindow);
    connect(m_life.get(), &WindowLife::showRequested, this, &Application::raise);
    connect(m_life.get(), &WindowLife::hideRequested, m_window, &QWindow::hide);
    connect(m_life.get(), &WindowLife::quitConfirmed, this, [this] {
        m_window->hide(); // rather than stand there without an answer while threads end
        QCoreApplication::exit(0);
    });
    connect(m_life.get(), &WindowLife::farewellConfirmed, this, &Application::sayFarewell);
    noteWindow();
}

void Application::noteWindow()
{
    using Window = WindowLife::Window;
    const bool isHidden = !m_window->isVisible() || m_window->visibility() == QWindow::Minimized;
    m_life->setWindow(isHidden ? Window::Hidden : m_window->isActive() ? Window::InFront : Window::Behind);
}

void Application::raise()
{
    show();
    if (m_window->visibility() == QWindow::Minimized) {
        m_window->showNormal();
    }
    m_window->show();
    m_window->raise();
    m_window->requestActivate();
}

void Application::leave()
{
    m_life->quit();
}

void Application::prepareTray()
{
    m_tray = std::make_unique<Tray>(*m_dashboard, *m_trayPlace);
    connect(m_trayPlace.get(), &TrayPlace::changed, this, &Application::makeTrayIcon);
    if (!m_options.startsInTray) {
        // The window comes first.
        connect(m_window, &QQuickWindow::frameSwapped, this, &Application::makeTrayIcon,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        showWhenReady();
        return;
    }
    m_dashboard->setWindowShown(false);
    if (tellsOnlyWindows()) {
        // Or the icon, and the window when it opens, would look as they did at the start, which may be days
        // ago.
        m_window->create();
    }
    makeTrayIcon();
    QTimer::singleShot(kTrayAtTheLatest, this, [this] {
        if (!m_life->hasTray()) {
            show();
        }
    });
}

void Application::makeTrayIcon()
{
    const bool isTooEarly = !m_options.startsInTray && !m_window->property("wasShown").toBool();
    if (m_trayIcon || isTooEarly || !m_trayPlace->isThere()) {
        return;
    }
    m_engine.addImageProvider(QLatin1StringView{TrayIcons::kName}, new TrayIcons);
    QQmlComponent component(&m_engine, QUrl{QStringLiteral("qrc:/qt/qml/Usher/tray/TrayIcon.qml")});
    m_trayIcon.reset(
        component.createWithInitialProperties({{QStringLiteral("tray"), QVariant::fromValue(m_tray.get())},
                                               {QStringLiteral("life"), QVariant::fromValue(m_life.get())}}));
    if (!m_trayIcon) {
        complain(tr("There is no icon in the tray: %1").arg(component.errorString().trimmed()));
        disconnect(m_trayPlace.get(), &TrayPlace::changed, this, &Application::makeTrayIcon);
        return;
    }
    connect(m_trayIcon.get(), SIGNAL(personRequested(QString)), this, SLOT(openPerson(QString)));
    m_life->setHasIcon(true);
}

void Application::openPerson(const QString& key)
{
    raise();
    QMetaObject::invokeMethod(m_window, "openPerson", Q_ARG(QString, key), Q_ARG(bool, false));
}

void Application::takePicture()
{
    auto* snapshot = new Snapshot(*m_window, *m_dashboard, m_clock, m_options, this);
    connect(snapshot, &Snapshot::finished, this, [](const QString& reason) {
        if (!reason.isEmpty()) {
            complain(reason);
        }
        QCoreApplication::exit(reason.isEmpty() ? 0 : 1);
    });
    m_window->show();
}

} // namespace usher

#include "moc_application.cpp"
