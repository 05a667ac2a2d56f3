// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "policydocument.h"

#include <algorithm>
#include <utility>

namespace tagdesk {

namespace {

constexpr int kTypingStep = 1; // QUndoCommand::id() of what may be merged

template <typename Entry>
void replaceEntries(QList<Entry> &entries, int place, qsizetype removed, const QList<Entry> &added)
{
    entries.remove(place, removed);
    for (qsizetype each = 0; each < added.size(); ++each)
        entries.insert(place + each, added.at(each));
}

bool isFaulty(const QList<EditedFault> &faults)
{
    return std::ranges::any_of(faults, [](const EditedFault &fault) { return !fault.isAdvice(); });
}

int firstFaulty(const QList<QList<EditedFault>> &all)
{
    const auto found = std::ranges::find_if(all, isFaulty);
    return found == all.end() ? -1 : static_cast<int>(std::distance(all.begin(), found));
}

} // namespace

/// One step of editing.
class PolicyDocument::Step : public QUndoCommand
{
public:
    Step(PolicyDocument *document, Change change)
        : m_document(document)
        , m_change(std::move(change))
    {
    }

    void undo() override { m_document->apply(m_change, false); }
    void redo() override { m_document->apply(m_change, true); }
    [[nodiscard]] int id() const override { return m_change.typing ? kTypingStep : -1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (!m_document->m_typing || m_change.typing != next->m_change.typing)
            return false;
        if (m_change.head)
            m_change.head->second = next->m_change.head->second;
        m_change.rulesAfter = next->m_change.rulesAfter;
        m_change.ownersAfter = next->m_change.ownersAfter;
        return true;
    }

private:
    PolicyDocument *m_document;
    Change m_change;
};

PolicyDocument::PolicyDocument(std::vector<CloudRules> clouds, QObject *parent)
    : QObject(parent)
    , m_clouds(std::move(clouds))
{
    connect(&m_steps, &QUndoStack::cleanChanged, this, &PolicyDocument::edited);
}

PolicyDocument::~PolicyDocument()
{
    // It tells of its end, when nobody is there any more who listens.
    m_steps.disconnect();
}

void PolicyDocument::load(const EditedPolicy &policy)
{
    m_typing = {};
    m_steps.clear();
    m_policy = policy;
    m_ruleFaults.clear();
    m_ownerFaults.clear();
    judgeRules(0, 0, static_cast<int>(policy.rules.size()));
    judgeOwners(0, 0, static_cast<int>(policy.owners.size()));
    emit loaded();
    emit edited();
}

void PolicyDocument::push(Change change)
{
    // A step is merged with the one before only while that typing goes on.
    const std::optional<Typing> typing = change.typing;
    if (m_typing != typing)
        m_typing = {};
    m_steps.push(new Step(this, std::move(change)));
    m_typing = typing;
}

void PolicyDocument::apply(const Change &change, bool forward)
{
    if (change.head) {
        m_policy.head = forward ? change.head->second : change.head->first;
        emit headChanged();
    }
    const auto &rulesGo = forward ? change.rulesBefore : change.rulesAfter;
    const auto &rulesCome = forward ? change.rulesAfter : change.rulesBefore;
    const auto &ownersGo = forward ? change.ownersBefore : change.ownersAfter;
    const auto &ownersCome = forward ? change.ownersAfter : change.ownersBefore;
    const auto count = [](const auto &list) {
        return static_cast<int>(list.size());
    };
    if (!rulesGo.isEmpty() || !rulesCome.isEmpty()) {
        emit rulesChanging(change.place, count(rulesGo), count(rulesCome));
        replaceEntries(m_policy.rules, change.place, rulesGo.size(), rulesCome);
        judgeRules(change.place, count(rulesGo), count(rulesCome));
        emit rulesChanged(change.place, count(rulesGo), count(rulesCome));
    }
    if (!ownersGo.isEmpty() || !ownersCome.isEmpty()) {
        emit ownersChanging(change.place, count(ownersGo), count(ownersCome));
        replaceEntries(m_policy.owners, change.place, ownersGo.size(), ownersCome);
        judgeOwners(change.place, count(ownersGo), count(ownersCome));
        emit ownersChanged(change.place, count(ownersGo), count(ownersCome));
    }
    emit edited();
}

void PolicyDocument::judgeRules(int place, int removed, int added)
{
    QList<QList<EditedFault>> faults;
    for (int rule = place; rule < place + added; ++rule)
        faults.append(faultsOf(m_policy.rules.at(rule), m_clouds));
    replaceEntries(m_ruleFaults, place, removed, faults);
}

void PolicyDocument::judgeOwners(int place, int removed, int added)
{
    QList<QList<EditedFault>> faults;
    for (int owner = place; owner < place + added; ++owner)
        faults.append(faultsOf(m_policy.owners.at(owner)));
    replaceEntries(m_ownerFaults, place, removed, faults);
}

void PolicyDocument::setHead(const EditedHead &head, PolicyField field)
{
    if (head != m_policy.head)
        push({.head = std::pair(m_policy.head, head), .typing = Typing{.field = field}});
}

void PolicyDocument::setRule(int place, const EditedRule &rule, PolicyField field)
{
    const EditedRule before = m_policy.rules.at(place);
    if (rule != before)
        push({.place = place,
            .rulesBefore = {before},
            .rulesAfter = {rule},
            .typing = Typing{.place = place, .field = field}});
}

void PolicyDocument::insertRule(int place, EditedRule rule)
{
    rule.origin = -1;
    push({.place = place, .rulesAfter = {std::move(rule)}});
}

void PolicyDocument::removeRule(int place)
{
    push({.place = place, .rulesBefore = {m_policy.rules.at(place)}});
}

void PolicyDocument::moveRule(int place, int by)
{
    const int first = std::min(place, place + by);
    if (first < 0 || first + 1 >= m_policy.rules.size())
        return;
    const EditedRule upper = m_policy.rules.at(first);
    const EditedRule lower = m_policy.rules.at(first + 1);
    push({.place = first, .rulesBefore = {upper, lower}, .rulesAfter = {lower, upper}});
}

void PolicyDocument::setOwner(int place, const EditedOwner &owner, PolicyField field)
{
    const EditedOwner before = m_policy.owners.at(place);
    if (owner != before)
        push({.place = place,
            .ownersBefore = {before},
            .ownersAfter = {owner},
            .typing = Typing{.place = place, .field = field}});
}

void PolicyDocument::insertOwner(int place, EditedOwner owner)
{
    owner.origin = -1;
    push({.place = place, .ownersAfter = {std::move(owner)}});
}

void PolicyDocument::removeOwner(int place)
{
    push({.place = place, .ownersBefore = {m_policy.owners.at(place)}});
}

void PolicyDocument::moveOwner(int place, int by)
{
    const int first = std::min(place, place + by);
    if (first < 0 || first + 1 >= m_policy.owners.size())
        return;
    const EditedOwner upper = m_policy.owners.at(first);
    const EditedOwner lower = m_policy.owners.at(first + 1);
    push({.place = first, .ownersBefore = {upper, lower}, .ownersAfter = {lower, upper}});
}

const QList<EditedFault> &PolicyDocument::ruleFaults(int place) const
{
    return m_ruleFaults.at(place);
}

const QList<EditedFault> &PolicyDocument::ownerFaults(int place) const
{
    return m_ownerFaults.at(place);
}

bool PolicyDocument::canBeSaved() const
{
    return firstFaultyRule() < 0 && firstFaultyOwner() < 0;
}

int PolicyDocument::firstFaultyRule() const
{
    return firstFaulty(m_ruleFaults);
}

int PolicyDocument::firstFaultyOwner() const
{
    return firstFaulty(m_ownerFaults);
}

} // namespace tagdesk
