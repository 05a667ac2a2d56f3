// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace tagdesk {

/// How many tags the fullest selected resource has, beside how many the cloud allows.
class QuotaMeter : public QWidget
{
    Q_OBJECT

public:
    explicit QuotaMeter(QWidget *parent = nullptr);

    void setUsed(std::size_t used, int limit, bool several);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::size_t m_used = 0;
    int m_limit = 0;
    bool m_several = false;
};

} // namespace tagdesk
