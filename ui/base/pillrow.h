// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <vector>

namespace tagdesk {

/// Widgets beside each other, as many as fit: where there is too little room those of the least importance
/// are left out, the last of them first. It never asks for more room than the most important ones take.
class PillRow : public QWidget
{
    Q_OBJECT

public:
    /// Lower is left out earlier.
    enum class Importance { Extra, Useful, Needed };

    explicit PillRow(QWidget *parent = nullptr);

    /// Takes the widget, before `next` or at the end.
    void insert(QWidget *pill, Importance importance, const QWidget *next = nullptr);
    /// Deletes the widget.
    void remove(QWidget *pill);
    /// Whether the widget is to be seen at all.
    void setWanted(QWidget *pill, bool wanted);

    /// What those need that are wanted and at least so important.
    [[nodiscard]] QSize sizeOf(Importance least) const;
    /// With all that are wanted.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place
    {
        QWidget *pill;
        Importance importance;
        bool wanted = true;
    };

    void place();

    std::vector<Place> m_places;
};

} // namespace tagdesk
