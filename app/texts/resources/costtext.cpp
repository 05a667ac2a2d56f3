// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "costtext.h"

#include "countable.h"
#include "importtext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace tagdesk {

using namespace Qt::StringLiterals;

Sentences CostTexts::of(const QString &path, const CostFileFault &fault)
{
    const QString name = QFileInfo(path).fileName();
    const QString exportAgain = tr("Export the costs in the form of FOCUS (CSV) again.");
    switch (fault.kind) {
    case CostFileFault::Kind::NotATable:
        if (fault.form == FileForm::Workbook || fault.form == FileForm::OldWorkbook)
            //: %1: a file.
            return {
                tr("%1 is a workbook, and no cost table.").arg(name), tr("Save its sheet as CSV UTF-8."), {}};
        //: %1: a file, %2: what it is, a whole sentence.
        return {tr("%1: %2").arg(name, ImportTexts::notATable(fault.form).what), exportAgain, {}};
    case CostFileFault::Kind::ColumnMissing:
        //: %1: a file, %2: the head of a column.
        return {
            tr("%1 is no cost table in the form of FOCUS: it has no column “%2”.").arg(name, fault.column),
            fault.column.endsWith("Cost"_L1) ? tr("Choose another column for the cost, or export it, too.")
                                             : exportAgain,
            {}};
    case CostFileFault::Kind::ColumnTwice:
        //: %1: a file, %2: the head of a column.
        return {tr("%1 has the column “%2” twice.").arg(name, fault.column), tr("Remove one of them."), {}};
    case CostFileFault::Kind::Empty:
        //: %1: a file.
        return {tr("%1 holds no lines.").arg(name), exportAgain, {}};
    case CostFileFault::Kind::Damaged:
        //: %1: a file.
        return {tr("%1 is compressed, and damaged or cut off.").arg(name),
            tr("Copy or export the file again."), {}};
    case CostFileFault::Kind::TooLarge:
        break;
    }
    switch (fault.trouble) {
    case CostTable::Trouble::SumTooLarge:
        //: %1: a file.
        return {tr("The costs up to a line of %1 are too large to be added up.").arg(name),
            tr("Read fewer files at once, and look for amounts that cannot be."), {}};
    case CostTable::Trouble::TooManyCurrencies:
        //: %1: a file.
        return {tr("%1 has more currencies than there are.").arg(name),
            tr("Look at its column “BillingCurrency”."), {}};
    case CostTable::Trouble::TooManyResources:
        //: %1: a file.
        return {
            tr("%1 has more resources than can be counted.").arg(name), tr("Read fewer files at once."), {}};
    }
    Q_UNREACHABLE();
}

QString CostTexts::form(CsvProblemKind kind)
{
    switch (kind) {
    case CsvProblemKind::StrayQuote:
        return tr("it has a quotation mark where there should be none");
    case CsvProblemKind::UnclosedQuote:
        return tr("a quotation mark is never closed");
    case CsvProblemKind::RaggedRow:
        return tr("it has more cells than the heads, or is cut off");
    case CsvProblemKind::NulCharacter:
    case CsvProblemKind::InvalidBytes:
        return tr("it is no text in the file's encoding");
    case CsvProblemKind::FieldTooLong:
    case CsvProblemKind::RowTooLong:
        return tr("it is too long");
    case CsvProblemKind::CellError:
    case CsvProblemKind::FormulaWithoutValue:
    case CsvProblemKind::DigitsLost:
    case CsvProblemKind::UnclearTagList:
        break; // of workbooks, and of tables of tags
    }
    return tr("it is no row");
}

QString CostTexts::of(const QStringList &paths, const CostLineFault &fault)
{
    const QString where =
        //: A line of a file. %1: the file, %2: the number.
        tr("%1, line %2")
            .arg(
                QFileInfo(paths[static_cast<qsizetype>(fault.file)]).fileName(), QString::number(fault.line));
    const QString cell = QString::fromStdString(fault.cell);
    switch (fault.kind) {
    case CostLineFault::Kind::Form:
        //: %1: a file and a line, %2: "it has …", the reason.
        return tr("%1 is not counted: %2.").arg(where, form(fault.form));
    case CostLineFault::Kind::CutShort:
        //: %1: a file and a line.
        return tr("%1 is not counted: it ends before a cell that is needed.").arg(where);
    case CostLineFault::Kind::NoNumber:
        //: %1: a file and a line, %2: what stands there.
        return tr("%1 is not counted: its cost “%2” is no number, or too large.").arg(where, cell);
    case CostLineFault::Kind::NoCurrency:
        //: %1: a file and a line.
        return tr("%1 is not counted: its cost has no currency.").arg(where);
    case CostLineFault::Kind::UnreadableTags:
        //: %1: a file and a line, %2: what stands there.
        return tr("%1: its tags cannot be read (%2); its cost counts as one whose tags are not known.")
            .arg(where, cell);
    }
    Q_UNREACHABLE();
}

/// "from 2026-11-01 to 2026-11-30"; the end that the table has is the first moment behind it.
QString CostTexts::period(const CostFacts &facts)
{
    const auto day = [](const std::string &moment, int seconds) {
        const QString text = QString::fromStdString(moment).replace(u' ', u'T');
        const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        return time.isValid() ? time.addSecs(seconds).date().toString(Qt::ISODate) : text.left(10);
    };
    if (facts.begin.empty() || facts.end.empty())
        return tr("its time is not told");
    //: Days, of charges.
    return tr("charges from %1 to %2").arg(day(facts.begin, 0), day(facts.end, -1));
}

QString CostTexts::read(const QStringList &paths, const CostChoice &choice, const CostFacts &facts)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).fileName());
    const QString lines = tr("%Ln line(s)", nullptr, countable(facts.lines));
    //: %1: files, %2: "12 lines", %3: a column, not translated, %4: "charges from … to …".
    return tr("%1: %2, %3, %4.")
        .arg(names.join(tr(", ")), lines, costColumnName(choice.column), period(facts));
}

QString CostTexts::notTaken(const CostFacts &facts)
{
    if (facts.notTaken == 0)
        return {};
    return tr("%Ln line(s) cannot be read and are missing in the sums.", nullptr, countable(facts.notTaken));
}

QStringList CostTexts::remarks(const CostFacts &facts)
{
    QStringList remarks;
    if (const QString left = notTaken(facts); !left.isEmpty())
        remarks.append(left);
    if (facts.unreadableTags > 0)
        remarks.append(
            tr("The tags of %Ln line(s) cannot be read.", nullptr, countable(facts.unreadableTags)));
    if (facts.blankCosts > 0)
        remarks.append(tr("%Ln line(s) say no cost and count as 0.", nullptr, countable(facts.blankCosts)));
    if (facts.roundedCosts > 0)
        remarks.append(tr("%Ln cost(s) have more than 24 decimals and were rounded to them.", nullptr,
            countable(facts.roundedCosts)));
    return remarks;
}

QString CostTexts::byLastPart(std::size_t resources)
{
    if (resources == 0)
        return {};
    return tr("%Ln resource(s) were found by the last part of a longer ID.", nullptr, countable(resources));
}

QString CostTexts::unknown(const CostCoverage &coverage)
{
    std::size_t resources = 0;
    for (const CostCoverage::Currency &sums : coverage.currencies)
        resources += sums.notListed.resources() + sums.tagsNotRead.resources() + sums.ambiguous.resources();
    if (resources == 0)
        return {};
    return tr("Of the tags of %Ln resource(s) with a cost nothing is known: they are not among those that "
              "were read, or their tags could not be read.",
        nullptr, countable(resources));
}

QStringList CostTexts::totals(const CostCoverage &coverage)
{
    QStringList totals;
    for (const CostCoverage::Currency &sums : coverage.currencies)
        //: %1: a part of the costs, %2: all of them, %3: the share in percent.
        totals.append(
            tr("%1 of %2 (%3) belong to resources whose tags are known.")
                .arg(money(sums.known.amount(), sums.currency), money(sums.all.amount(), sums.currency),
                    share(sums.known.amount().thousandthsOf(sums.all.amount()))));
    return totals;
}

QString CostTexts::share(std::optional<std::int64_t> thousandths)
{
    if (!thousandths)
        return u"–"_s;
    //: A share in percent.
    return tr("%1 %").arg(QLocale().toString(static_cast<double>(*thousandths) / 10, 'f', 1));
}

QString CostTexts::money(CostAmount amount, const QString &currency)
{
    const QLocale locale;
    const QString text = QString::fromStdString(amount.text());
    const QString whole = text.section(u'.', 0, 0);
    QString number = locale.toString(whole.toLongLong());
    // The 0 of -0.5 has lost its sign.
    if (text.startsWith(u'-') && whole.toLongLong() == 0)
        number.prepend(locale.negativeSign());
    if (text.contains(u'.'))
        number += locale.decimalPoint() + text.section(u'.', 1);
    //: An amount of money. %1: the number, %2: the currency.
    return tr("%1 %2").arg(number, currency);
}

QString CostTexts::part(Part part)
{
    switch (part) {
    case Part::All:
        //: A part of the costs.
        return tr("all");
    case Part::Known:
        //: A part of the costs: of resources whose tags are known.
        return tr("tags known");
    case Part::WithKey:
        //: A part of the costs: of resources with a tag.
        return tr("with the key");
    case Part::Untagged:
        //: A part of the costs: of resources that have no tag.
        return tr("without tags");
    case Part::TagsNotRead:
        //: A part of the costs: of resources whose tags are not known.
        return tr("tags not read");
    case Part::NotListed:
        //: A part of the costs: of resources that are not among those that were read.
        return tr("resource not read");
    case Part::Ambiguous:
        //: A part of the costs: of IDs that several resources have.
        return tr("several resources");
    case Part::WithoutId:
        //: A part of the costs: of no resource.
        return tr("no resource ID");
    }
    Q_UNREACHABLE();
}

} // namespace tagdesk
