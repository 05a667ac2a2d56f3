// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applyconfirmation.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace tagdesk {

struct Plan;

/// The lower end of the review: what the changes are for, the number that has to be typed, and the acts.
class ReviewFooter : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewFooter(QWidget *parent = nullptr);

    /// Of what is ticked. `staged` are all cells, `obstacle` says why nothing can be sent; empty: it can.
    void present(const Plan &plan, qint64 staged, const std::optional<NeededConfirmation> &needed,
        const QString &obstacle);
    /// Under "More".
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// The number that had to be typed, and was; nullopt: none had to be.
    [[nodiscard]] std::optional<std::size_t> confirmed() const;
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);

signals:
    void cancelled();
    /// 0: all at once.
    void applyRequested(std::size_t tryFirst);
    void reasonChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields(QVBoxLayout *page);
    void makeButtons(QVBoxLayout *page);
    void updateButtons();
    void updateTrial();
    [[nodiscard]] static QString prompt(const NeededConfirmation &needed);

    std::optional<NeededConfirmation> m_needed;
    QString m_obstacle;
    std::size_t m_rows = 0;
    QLineEdit *m_reason = nullptr;
    QLabel *m_typingPrompt = nullptr;
    QLineEdit *m_typed = nullptr;
    QMenu *m_menu = nullptr;
    QPushButton *m_cancel = nullptr;
    QSpinBox *m_count = nullptr; // of those that are tried first
    QPushButton *m_try = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace tagdesk
