// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editedfault.h"

#include <QObject>
#include <QUndoStack>

#include <vector>

namespace tagdesk {

/// A policy while a person edits it, with every step that can be undone. Typing in one field is one step.
class PolicyDocument : public QObject
{
    Q_OBJECT

public:
    /// `clouds`: whose rules the keys and values are held against.
    explicit PolicyDocument(std::vector<CloudRules> clouds = {}, QObject *parent = nullptr);
    ~PolicyDocument() override;

    /// Begins with another policy, or with the same as a file has it now.
    void load(const EditedPolicy &policy);
    [[nodiscard]] const EditedPolicy &policy() const { return m_policy; }
    /// It is saved as it is now.
    void setSaved() { m_steps.setClean(); }
    [[nodiscard]] bool isModified() const { return !m_steps.isClean(); }
    [[nodiscard]] QUndoStack *steps() { return &m_steps; }

    void setHead(const EditedHead &head, PolicyField field);
    void setRule(int place, const EditedRule &rule, PolicyField field);
    void insertRule(int place, EditedRule rule);
    void removeRule(int place);
    /// Up by -1, down by 1.
    void moveRule(int place, int by);
    void setOwner(int place, const EditedOwner &owner, PolicyField field);
    void insertOwner(int place, EditedOwner owner);
    void removeOwner(int place);
    void moveOwner(int place, int by);
    /// What is typed next is a step of its own.
    void endTyping() { m_typing = {}; }

    [[nodiscard]] const QList<EditedFault> &ruleFaults(int place) const;
    [[nodiscard]] const QList<EditedFault> &ownerFaults(int place) const;
    /// Of nothing that is more than advice; the first rule, or else owner, that keeps it from being saved.
    [[nodiscard]] bool canBeSaved() const;
    /// -1: none of them does.
    [[nodiscard]] int firstFaultyRule() const;
    [[nodiscard]] int firstFaultyOwner() const;

signals:
    /// So many rules from `place` on are about to be replaced by so many others, and then they are.
    void rulesChanging(int place, int removed, int added);
    void rulesChanged(int place, int removed, int added);
    void ownersChanging(int place, int removed, int added);
    void ownersChanged(int place, int removed, int added);
    void headChanged();
    /// Another policy is here.
    void loaded();
    /// Something of it is another, or is saved.
    void edited();

private:
    class Step;
    /// What a step replaces; equal for what is typed in one field.
    struct Typing
    {
        int place = -1;
        PolicyField field = PolicyField::Name;
        friend bool operator==(const Typing &, const Typing &) = default;
    };
    /// The difference that a step makes.
    struct Change
    {
        std::optional<std::pair<EditedHead, EditedHead>> head{};
        int place = 0;
        QList<EditedRule> rulesBefore{};
        QList<EditedRule> rulesAfter{};
        QList<EditedOwner> ownersBefore{};
        QList<EditedOwner> ownersAfter{};
        std::optional<Typing> typing{};
    };

    void push(Change change);
    void apply(const Change &change, bool forward);
    void judgeRules(int place, int removed, int added);
    void judgeOwners(int place, int removed, int added);

    std::vector<CloudRules> m_clouds;
    EditedPolicy m_policy;
    QList<QList<EditedFault>> m_ruleFaults; // by rule
    QList<QList<EditedFault>> m_ownerFaults; // by owner
    QUndoStack m_steps;
    std::optional<Typing> m_typing; // that goes on
};

} // namespace tagdesk
