// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearancesource.h"

#include <QAbstractNativeEventFilter>

#include <memory>
#include <optional>

namespace usher {

/// Whether the taskbar is dark, which Windows tells from programs ("Choose your mode" in its settings);
/// nothing if it does not say.
[[nodiscard]] std::optional<bool> isTaskbarDark();

/// What Windows' settings say about its look: accent colour, contrast themes, animations and text size.
/// Follows changes while the program runs, the taskbar's too. Light or dark is another source's.
class WindowsAppearance final : public AppearanceSource, private QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit WindowsAppearance(std::unique_ptr<AppearanceSource> otherwise, QObject* parent = nullptr);
    ~WindowsAppearance() override;

    [[nodiscard]] SystemLook look() const override { return m_look; }

private:
    bool nativeEventFilter(const QByteArray& eventType, void* message, qintptr* result) override;
    void read();

    std::unique_ptr<AppearanceSource> m_otherwise;
    SystemLook m_look;
    std::optional<bool> m_isTaskbarDark;
};

} // namespace usher
