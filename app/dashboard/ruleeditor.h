// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/ruledraft.h"

#include <functional>

namespace usher {

/// One rule being written: the draft as a sentence of chips, what stands against keeping it, and what it
/// would do if it were on now.
class RuleEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the rules")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isNew READ isNew NOTIFY changed)
    Q_PROPERTY(bool isDirty READ isDirty NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QVariantList sentence READ sentence NOTIFY sentenceChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QStringList preview READ preview NOTIFY previewChanged)
    Q_PROPERTY(QVariantList addable READ addable NOTIFY sentenceChanged)

public:
    /// Who can be named, and how: the text in the file and the words for it.
    using Preview = std::function<QStringList(const policy::Rule&)>;

    RuleEditor(const QLocale& locale, Preview preview, QObject* parent = nullptr);

    /// Begins with a rule; one without an id is new.
    void open(const policy::Rule& rule);
    void setNames(const KnownNames& names);
    /// The facts have changed.
    void refreshPreview();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool isNew() const { return m_isOpen && m_original.rule.id.empty(); }
    [[nodiscard]] bool isDirty() const { return m_isOpen && (isNew() || !(m_draft == m_original)); }
    [[nodiscard]] QString name() const { return QString::fromStdString(m_draft.rule.name); }
    void setName(const QString& name);
    [[nodiscard]] QVariantList sentence() const;
    [[nodiscard]] QString problem() const { return m_draft.problem(); }
    [[nodiscard]] const QStringList& preview() const { return m_previewLines; }
    [[nodiscard]] QVariantList addable() const;
    [[nodiscard]] const policy::Rule& rule() const { return m_draft.rule; }

    [[nodiscard]] Q_INVOKABLE QVariant value(int chip) const;
    /// Empty: done; else why not.
    Q_INVOKABLE QString setValue(int chip, const QVariant& value);
    Q_INVOKABLE void add(int chip);
    Q_INVOKABLE void remove(int chip);
    [[nodiscard]] Q_INVOKABLE bool isOptional(int chip) const;
    /// What the chip is about: "Who", "How long away".
    [[nodiscard]] Q_INVOKABLE QString title(int chip) const;
    /// The choices of a chip with a number for each; empty: it is no such chip.
    [[nodiscard]] Q_INVOKABLE QStringList choices(int chip) const;
    /// Everybody who could be named: a map of value and label each.
    [[nodiscard]] Q_INVOKABLE QVariantList people(int chip) const;
    Q_INVOKABLE void save();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void sentenceChanged();
    void previewChanged();
    /// The owner wants to keep it.
    void kept(const usher::policy::Rule& rule);

private:
    void update();

    QLocale m_locale;
    Preview m_makePreview;
    KnownNames m_names;
    RuleDraft m_draft;
    RuleDraft m_original;
    QStringList m_previewLines;
    bool m_isOpen = false;
};

} // namespace usher
