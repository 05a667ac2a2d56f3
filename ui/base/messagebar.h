// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

#include <optional>
#include <QFrame>
#include <QList>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tagdesk {

/// One message: icon, selectable text, what to do, a close button. Owns its buttons; driven by MessageArea.
/// Assistive technology knows it as an alert.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Message &message, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_message.id; }
    [[nodiscard]] const Message &message() const { return m_message; }
    /// One line, whatever the text: what does not fit stands in the tool tip.
    void setOneLine(bool oneLine);
    /// A button that tells how many more messages there are, with the icon of the worst; empty: none.
    void setMore(const QString &text, std::optional<Message::Severity> worst = {});
    /// Puts the keyboard on its first button.
    void takeFocus();
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void closed();
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions(QHBoxLayout *row);
    void restyle();
    void showLine();

    Message m_message;
    QLabel *m_icon = nullptr;
    QLabel *m_line = nullptr; // text and detail, instead of both
    QLabel *m_text = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_more = nullptr; // made when it is needed
    QToolButton *m_close = nullptr;
};

/// A stack of messages, the newest below; hidden while empty. It may fold: then the newest takes one line,
/// and a button unfolds all. A new message is told to assistive technology.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// For an area that lies over something.
    void setFolds(bool folds);
    [[nodiscard]] bool isUnfolded() const { return m_unfolded; }
    /// Of a folded area with a message, in pixels.
    [[nodiscard]] int lineHeight() const;
    /// Puts the keyboard on the newest message.
    void takeFocus();

    /// Shows the message, in the place of one with the same id.
    void post(const Message &message);
    void remove(const QString &id);
    void clear();
    /// Messages that speak of another account go.
    void keepAccounts(const QStringList &accountIds);
    /// Messages that speak of this account go.
    void dropAccount(const QString &accountId);
    [[nodiscard]] bool shows(const QString &id) const;
    [[nodiscard]] QList<MessageBar *> bars() const;

signals:
    void countChanged(int count);
    /// The message that had the keyboard is gone, and there is no other.
    void focusLeft();

private:
    void drop(int index);
    void setUnfolded(bool unfolded);
    void fold();

    QVBoxLayout *m_layout = nullptr;
    QPointer<MessageBar> m_newest;
    bool m_folds = false;
    bool m_unfolded = false;
};

} // namespace tagdesk
