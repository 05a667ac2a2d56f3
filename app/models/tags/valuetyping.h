// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changeset.h"
#include "tagedit.h"

#include <optional>
#include <vector>

namespace tagdesk {

class TagSelection;
class Workspace;

/// The value field being typed into. Each text is staged from what the resources had when the field was
/// entered, so that all that is typed into one field is one undo step in any mode, and can be taken back. Of
/// a field that was left this is remembered until another is entered: its mode may still be chosen.
class ValueTyping
{
public:
    /// Both outlive the typing.
    ValueTyping(Workspace &workspace, const TagSelection &selection);

    /// Typing into another field starts anew from what is staged now. `only`: of the resources with this
    /// value.
    void enter(const QString &key, const std::optional<QString> &only = {});
    void leave();
    void forget() { m_field.reset(); }
    /// The field of this key, for all of its values, is open.
    [[nodiscard]] bool isIn(const QString &key) const;
    /// Staged last; empty when that is not known.
    [[nodiscard]] QString text(const QString &key) const;
    /// The resources had different values when the field was entered.
    [[nodiscard]] bool wasMixed() const { return m_field && m_field->wasMixed; }
    /// Stages what the text makes of the edits that were there when the field was entered; without a text
    /// those. False when that changed nothing.
    bool stage(const std::optional<QString> &value, EditMode mode);
    /// Stages what was typed last for this key in another mode, even when its field was left. False when that
    /// is not known any more.
    bool restage(const QString &key, EditMode mode);
    /// It is this class that changes the document now.
    [[nodiscard]] bool isStaging() const { return m_isStaging; }
    /// Forgets the field when these rows (empty: any) were edited elsewhere: it does not know any more what
    /// was there when it was entered.
    void follow(const Rows &changed);
    /// What an edit of this key starts from.
    [[nodiscard]] EditInput input(const QString &key) const;

private:
    struct Field
    {
        QString key;
        std::optional<QString> only; // of the histogram
        ChangeSet before; // staged when the field was entered
        std::vector<TagSet> staged{}; // by place in the selection: what typing has left there
        std::optional<QString> text{}; // staged last
        bool wasMixed = false;
        bool isLeft = false;
    };

    [[nodiscard]] bool remembers(const QString &key) const;

    [[nodiscard]] EditInput inputBefore() const;
    [[nodiscard]] TagEdit edit(const QString &value, EditMode mode) const;
    [[nodiscard]] bool keeps(const Rows &changed);
    [[nodiscard]] bool keepsAt(std::size_t place);

    Workspace &m_workspace;
    const TagSelection &m_selection;
    std::optional<Field> m_field;
    bool m_isStaging = false;
};

} // namespace tagdesk
