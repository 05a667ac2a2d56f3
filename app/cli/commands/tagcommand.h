// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changecommand.h"
#include "checkedtags.h"
#include "selection.h"

#include <QHash>

namespace tagdesk {

/// `tag` and `untag`: chooses resources, stages the edits, and shows, writes down or
/// applies them.
class TagCommand : public ChangeCommand
{
    Q_OBJECT

public:
    /// `tags` by account, checked against its rules.
    TagCommand(const CliParts &parts, QList<Scope> scopes, QHash<QString, CheckedTags> tags,
        QObject *parent = nullptr);

protected:
    void scopesRead() override;
    [[nodiscard]] QString nothingToDo(std::size_t resources) const override;

private:
    [[nodiscard]] bool refusesSelection(const Selection &selection);
    [[nodiscard]] bool refusesKeys();
    [[nodiscard]] std::optional<Error> readTrouble() const;
    void stage(const Rows &chosen);
    void stage(const Rows &chosen, const CheckedTags &tags);

    QHash<QString, CheckedTags> m_tags; // by account
};

} // namespace tagdesk
