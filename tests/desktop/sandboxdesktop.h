// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop.h"
#include "journal.h"
#include "memorysecretstore.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tagdesk {

class MessageBar;

constexpr int kWaitMs = 30'000; ///< An answer takes milliseconds; a busy machine may take its time.

/// A window against the embedded sandbox, which `->` leads to. Its settings, its journal and its other files
/// lie in a folder of their own, which the windows share that are opened one after the other. What a step
/// waits for and does not get fails the test.
class SandboxDesktop
{
public:
    explicit SandboxDesktop(int resources = 600);
    ~SandboxDesktop();
    Q_DISABLE_COPY_MOVE(SandboxDesktop)

    /// Makes the window without showing it.
    void start();
    /// Opens both clouds and waits until they are counted and the first scope is listed: nothing is under way
    /// then, so a forced answer meets the request that it is meant for.
    void open();
    /// Ends without a question, as a program that is killed.
    void end() { m_desktop.reset(); }
    /// Ends, and goes on in an empty folder.
    void clear();

    Desktop *operator->() const { return m_desktop.get(); }
    [[nodiscard]] Settings &settings() const { return *m_settings; }
    /// The widget of the window with this name, or the first of its type; null: there is none.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name = {}) const
    {
        return m_desktop->window()->findChild<Widget *>(name);
    }
    void setFilter(const QString &text) const;
    [[nodiscard]] MessageBar *bar(const QString &id) const;
    /// What the account lists first.
    [[nodiscard]] Scope firstList(const QString &accountId) const;
    /// Whether the cloud lets this resource be tagged.
    [[nodiscard]] bool isWritable(Row row) const;

    [[nodiscard]] QString path(const QString &file) const { return m_folder->filePath(file); }
    [[nodiscard]] QString journalPath() const { return path(QStringLiteral("journal.sqlite")); }
    void write(const QString &file, const QByteArray &content) const;
    /// The newest first.
    [[nodiscard]] std::vector<JournalRun> runs() const;

    /// In the review, which is open or about to be.
    void pressApply() const;

private:
    int m_resources;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<Settings> m_settings;
    MemorySecretStore m_secrets;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace tagdesk
