// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace tagdesk {

/// One message: icon, selectable text, what to do, a close button. Owns its buttons; driven by MessageArea.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Message &message, QWidget *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_message.id; }
    [[nodiscard]] const Message &message() const { return m_message; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions(QHBoxLayout *row);
    void restyle();

    Message m_message;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_detail = nullptr;
    QToolButton *m_close = nullptr;
};

/// A stack of messages above a pane, the newest below; hidden while empty.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// Shows the message, in the place of one with the same id.
    void post(const Message &message);
    void remove(const QString &id);
    void clear();
    /// Messages that speak of another account go.
    void keepAccount(const QString &accountId);
    /// Messages that speak of this account go.
    void dropAccount(const QString &accountId);
    [[nodiscard]] bool shows(const QString &id) const;
    [[nodiscard]] QList<MessageBar *> bars() const;

signals:
    void countChanged(int count);

private:
    void drop(int index);

    QVBoxLayout *m_layout = nullptr;
};

} // namespace tagdesk
