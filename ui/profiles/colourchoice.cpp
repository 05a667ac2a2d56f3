// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "colourchoice.h"

#include "swatch.h"

#include <QColorDialog>

namespace tagdesk {

using namespace Qt::StringLiterals;

ColourChoice::ColourChoice(QWidget *parent)
    : QComboBox(parent)
{
    //: No colour.
    const QString none = tr("None");
    addItem(swatch({}, this), none, QString());
    const std::pair<QString, QString> presets[] = {{tr("Teal"), u"#0b7285"_s}, {tr("Blue"), u"#1c6dd0"_s},
        {tr("Violet"), u"#7048c8"_s}, {tr("Pink"), u"#c2267a"_s}, {tr("Red"), u"#c92a2a"_s},
        {tr("Orange"), u"#e8730c"_s}, {tr("Yellow"), u"#f2c018"_s}, {tr("Green"), u"#2f9e44"_s},
        {tr("Brown"), u"#8a5a2b"_s}, {tr("Grey"), u"#6b7680"_s}};
    for (const auto &[name, colour] : presets)
        addItem(swatch(QColor(colour), this), name, colour);
    addItem(swatch({}, this), tr("Another colour…"));
    connect(this, &QComboBox::activated, this, &ColourChoice::choose);
}

void ColourChoice::setColour(const QString &colour)
{
    m_colour = QColor::isValidColor(colour) ? QColor(colour).name() : QString();
    int entry = findData(m_colour);
    if (entry < 0) {
        // One of one's own stands above the last entry, which asks for another.
        entry = count() - 1;
        insertItem(entry, swatch(QColor(m_colour), this), m_colour, m_colour);
    }
    setCurrentIndex(entry);
}

void ColourChoice::choose(int entry)
{
    if (!itemData(entry).isValid()) {
        setColour(m_colour);
        askOther();
        return;
    }
    m_colour = itemData(entry).toString();
    emit colourChosen(m_colour);
}

void ColourChoice::askOther()
{
    auto *chooser = new QColorDialog(QColor(m_colour), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setWindowTitle(tr("Colour of the profile"));
    connect(chooser, &QColorDialog::colorSelected, this, [this](const QColor &colour) {
        setColour(colour.name());
        emit colourChosen(m_colour);
    });
    chooser->open();
}

} // namespace tagdesk
