// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cleanuptext.h"

#include "cellwords.h"
#include "countable.h"
#include "workspace.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

QString tagText(const TagRef &tag, const TagPool &pool)
{
    return pool.text(tag.key) + u'=' + pool.text(tag.value);
}

} // namespace

QString CleanupTexts::act(CleanupAct act)
{
    switch (act) {
    case CleanupAct::Replace:
        return tr("Replace text");
    case CleanupAct::LowerCase:
        return tr("Lower case");
    case CleanupAct::UpperCase:
        return tr("Upper case");
    case CleanupAct::TitleCase:
        return tr("First letters upper case");
    case CleanupAct::Trim:
        return tr("Remove blanks at the ends");
    case CleanupAct::CollapseBlanks:
        return tr("Make several blanks one");
    case CleanupAct::Ascii:
        return tr("Full-width characters to ASCII");
    case CleanupAct::Compose:
        return tr("Compose characters (NFC)");
    case CleanupAct::Map:
        return tr("Map by a table");
    case CleanupAct::SplitJoin:
        return tr("Split and join");
    case CleanupAct::Template:
        return tr("Set from a template");
    case CleanupAct::CopyKey:
        return tr("Set from another key");
    case CleanupAct::Remove:
        return tr("Remove tags");
    case CleanupAct::Keep:
        return tr("Remove all other tags");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::match(TextMatch::Kind kind)
{
    switch (kind) {
    case TextMatch::Kind::Part:
        return tr("Text");
    case TextMatch::Kind::Whole:
        return tr("Whole text");
    case TextMatch::Kind::Pattern:
        return tr("Regular expression");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::where(CleanupStep::Where where)
{
    switch (where) {
    case CleanupStep::Where::Everywhere:
        return tr("On every resource");
    case CleanupStep::Where::Absent:
        return tr("Where the tag is missing");
    case CleanupStep::Where::Present:
        return tr("Where the tag is there");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::clash(KeyClash clash)
{
    switch (clash) {
    case KeyClash::Ask:
        return tr("Ask");
    case KeyClash::Renamed:
        return tr("That of the renamed key");
    case KeyClash::Existing:
        return tr("That of the target");
    case KeyClash::Newest:
        return tr("The newest, by the history");
    case KeyClash::Ours:
        return tr("The one that TagDesk wrote");
    case KeyClash::Longest:
        return tr("The longest");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::likeness(SpellingFamily::Likeness likeness)
{
    switch (likeness) {
    case SpellingFamily::Likeness::Form:
        return tr("Spelled alike");
    case SpellingFamily::Likeness::Plural:
        //: Two words of which one is the plural of the other.
        return tr("Plural");
    case SpellingFamily::Likeness::Typing:
        return tr("Typing error?");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::step(const CleanupStep &step)
{
    const QString keys = step.keys.join(u", "_s);
    QString what = act(step.act);
    if (step.act == CleanupAct::Replace && !step.mappings.isEmpty())
        //: A step of a clean-up.
        what = tr("replace “%1” by “%2”")
                   .arg(step.mappings.constFirst().match.text, step.mappings.constFirst().to);
    else if (step.act == CleanupAct::Template || step.act == CleanupAct::CopyKey)
        //: A step of a clean-up: %1 is its name, %2 a template or a key.
        what = tr("%1: %2").arg(what, step.text);
    else if (!step.mappings.isEmpty())
        //: A step of a clean-up: its name, and how many texts it knows.
        what = tr("%1 (%2)").arg(what, QLocale().toString(step.mappings.size()));
    if (step.part == CleanupStep::Part::Keys)
        //: %1: what is done to keys.
        return keys.isEmpty() ? tr("Keys: %1").arg(what)
                              //: %1: keys, %2: what is done to them.
                              : tr("Keys %1: %2").arg(keys, what);
    //: %1: what is done to values.
    return keys.isEmpty() ? tr("Values: %1").arg(what)
                          //: %1: keys, %2: what is done to their values.
                          : tr("Values of %1: %2").arg(keys, what);
}

QString CleanupTexts::trouble(const CleanupTrouble &trouble)
{
    switch (trouble.flaw) {
    case CleanupFlaw::None:
        return {};
    case CleanupFlaw::NothingToFind:
        return tr("Say what to look for.");
    case CleanupFlaw::BadPattern:
        //: %1: a regular expression, %2: what is wrong, in English.
        return tr("“%1” is no regular expression: %2.").arg(trouble.text, trouble.words);
    case CleanupFlaw::NoKey:
        return tr("Name the keys.");
    case CleanupFlaw::BadPlaceholder:
        //: %1: something like {nmae}; %2: a list of words.
        return tr("%1 means nothing. Known are %2 and {tag:KEY}.")
            .arg(trouble.text, u'{' + templateWords().join(u"}, {"_s) + u'}');
    case CleanupFlaw::ValuesOnly:
        return tr("This sets values and cannot be done to keys.");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::before(const CleanupLine &line, const TagPool &pool)
{
    return line.from ? tagText(*line.from, pool) : CellWords::value(std::nullopt);
}

QString CleanupTexts::after(const CleanupLine &line, const TagPool &pool)
{
    if (line.fate == CleanupLine::Fate::Clash) {
        QString values;
        for (const TextId value : line.rivals) {
            const QString quoted = u"“%1”"_s.arg(pool.text(value));
            //: Values of which one will stay: "“a” or “b”"; %1 may be two already.
            values = values.isEmpty() ? quoted : tr("%1 or %2").arg(values, quoted);
        }
        return pool.text(line.to.key) + u'=' + values;
    }
    return line.to.isRemoval() ? CellWords::value(std::nullopt) : tagText(line.to, pool);
}

QString CleanupTexts::reason(const CleanupLine &line, const Workspace &workspace)
{
    switch (line.fate) {
    case CleanupLine::Fate::Changed:
        return {};
    case CleanupLine::Fate::Refused:
        return CellWords::refusal(line.refusal, workspace);
    case CleanupLine::Fate::Clash:
        return tr("The resource has both, with different values: decide which one stays.");
    case CleanupLine::Fate::WithOther:
        return tr("It would be done together with a change that is refused.");
    }
    Q_UNREACHABLE();
}

QString CleanupTexts::notDone(const CleanupLine &line, const TagPool &pool, const Workspace &workspace)
{
    //: %1: a tag, %2: what it would become, %3: why not, a sentence, %4: names of resources.
    return tr("Not done: %1 → %2. %3 (%4)")
        .arg(
            before(line, pool), after(line, pool), reason(line, workspace), samples(line, workspace.table()));
}

QStringList CleanupTexts::counts(const CleanupPlan &plan)
{
    QStringList sentences = {tr("%Ln tag(s) change.", nullptr, countable(plan.changedTags)),
        tr("%Ln resource(s) change.", nullptr, countable(plan.deltas.size()))};
    if (!plan.refused.empty())
        sentences.append(tr("On %Ln resource(s) something is refused or has to be decided.", nullptr,
            countable(plan.refused.size())));
    if (plan.untouched > 0)
        sentences.append(tr("%Ln resource(s) have nothing to change.", nullptr, countable(plan.untouched)));
    if (!plan.notRead.empty())
        sentences.append(tr("The tags of %Ln resource(s) were not read; they stay as they are.", nullptr,
            countable(plan.notRead.size())));
    if (plan.hasGivenUp)
        sentences.append(tr("The regular expression takes too long and was given up."));
    return sentences;
}

QString CleanupTexts::samples(const CleanupLine &line, const ResourceTable &table)
{
    QStringList names;
    for (const Row row : line.samples) {
        const QString name = table.nameText(row);
        names.append(name.isEmpty() ? table.idText(row) : name);
    }
    const std::size_t more = line.rows - line.samples.size();
    const QString named = names.join(u", "_s);
    //: %1: names of resources.
    return more == 0 ? named : tr("%1 and %Ln more", nullptr, countable(more)).arg(named);
}

QString CleanupTexts::faultOf(const CleanupRulesFault &fault)
{
    using Kind = CleanupRulesFault::Kind;
    switch (fault.kind) {
    case Kind::NotRules:
        if (fault.detail.isEmpty())
            return tr("These are no rules of a clean-up.");
        //: %1: what stands there.
        return tr("This is not understood: %1.").arg(fault.detail);
    case Kind::UnknownVersion:
        return tr("The version of the rules is “%1”, and TagDesk knows version 1.").arg(fault.detail);
    case Kind::MissingMember:
        return tr("“%1” is missing.").arg(fault.member);
    case Kind::UnknownMember:
        return tr("“%1” does not belong there.").arg(fault.member);
    case Kind::WrongType:
        return tr("“%1” holds something else than it should.").arg(fault.member);
    case Kind::UnknownWord:
        return tr("“%1” cannot be “%2”.").arg(fault.member, fault.detail);
    case Kind::BadStep:
        return trouble(fault.trouble);
    }
    Q_UNREACHABLE();
}

Sentences CleanupTexts::fault(const QString &path, const CleanupRulesFault &fault)
{
    if (fault.line > 0)
        //: %1: a file, %2: a line of it, %3: what is wrong there, a whole sentence.
        return {tr("%1, line %2: %3").arg(path, QString::number(fault.line), faultOf(fault)), {}};
    if (fault.step > 0)
        //: %1: a file, %2: the number of a step in it, %3: what is wrong there, a whole sentence.
        return {tr("%1, step %2: %3").arg(path, QString::number(fault.step), faultOf(fault)), {}};
    //: %1: a file, %2: what is wrong with it, a whole sentence.
    return {tr("%1: %2").arg(path, faultOf(fault)), {}};
}

QString CleanupTexts::ignored(const CleanupRules &rules)
{
    //: %1: names of members in a file.
    return rules.ignored.isEmpty()
        ? QString()
        : tr("Of the file this means nothing here: %1.").arg(rules.ignored.join(u", "_s));
}

QString CleanupTexts::openTitle()
{
    return tr("Open rules");
}

QString CleanupTexts::saveTitle()
{
    return tr("Save rules");
}

QString CleanupTexts::tableTitle()
{
    return tr("Table of two columns");
}

QStringList CleanupTexts::tableFilters()
{
    return {tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")};
}

QString CleanupTexts::saved(const QString &path)
{
    //: %1: a file.
    return tr("Saved: %1").arg(path);
}

QStringList CleanupTexts::fileFilters()
{
    return {tr("Rules of a clean-up (*.json *.fpvars *.tfvars *.hcl)"), tr("All files (*)")};
}

QString CleanupTexts::nothingToClean(bool isRefused)
{
    return isRefused ? tr("Nothing can be changed before that is mended or decided.")
                     : tr("There is nothing to clean up.");
}

} // namespace tagdesk
