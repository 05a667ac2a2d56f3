// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "profilestore.h"
#include "testkeychain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace tagdesk {

/// A file of profiles in a folder of its own and a keychain, both empty at first. What tests of saving
/// profiles need; their classes inherit it.
class ProfileFixture
{
protected:
    void startAnew();

    [[nodiscard]] TestKeychain &keychain() const { return *m_keychain; }
    [[nodiscard]] ProfileStore store() const
    {
        return ProfileStore(m_folder->filePath(QStringLiteral("profiles.json")));
    }
    /// Of the profiles that are kept.
    [[nodiscard]] QStringList names() const;
    /// The secret key that is kept for a profile; empty: none.
    [[nodiscard]] QByteArray secretOf(const QString &id) const;

    /// Waits for its signal `finished`, which must not come inside of start().
    template <typename Work>
    static void runToEnd(Work &work)
    {
        QSignalSpy finished(&work, &Work::finished);
        work.start();
        if (!finished.isEmpty() || !finished.wait())
            qFatal("not finished, or inside start()");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestKeychain> m_keychain;
};

} // namespace tagdesk
