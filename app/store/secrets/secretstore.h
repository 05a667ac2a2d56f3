// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secreterror.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <tl/expected.hpp>

#include <optional>

namespace tagdesk {

/// Bytes; what every system's keychain takes (Windows credentials: 5 × 512).
inline constexpr qsizetype kMaximumSecretBytes = 2'560;

/// One reading, writing or removing. Parent-owned; finished() comes exactly once, never inside start() or
/// abort(); then result() holds the secret (empty for writing and removing) or the error.
class SecretJob : public QObject
{
    Q_OBJECT

public:
    using Outcome = tl::expected<QByteArray, SecretError>;

    /// Wipes the secret, unless somebody shares it.
    ~SecretJob() override;
    void start();
    /// Gives up waiting, for example for a person who does not answer the keychain's question.
    void abort();
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const Outcome &result() const { return m_outcome; }

signals:
    void finished(tagdesk::SecretJob *job);

protected:
    explicit SecretJob(QObject *parent = nullptr);
    /// The outcome is known; nothing is to be begun any more.
    [[nodiscard]] bool isDecided() const { return m_pending.has_value(); }

    /// Begins the work; ends in a call of finish(), now or later.
    virtual void run() = 0;
    /// The first call counts; finished() follows from the event loop.
    void finish(const Outcome &outcome);

private:
    std::optional<Outcome> m_pending;
    Outcome m_outcome;
    bool m_started = false;
    bool m_finished = false;
};

/// Where secrets are kept, each under a name of ours. Jobs run one after the other or side by side; all
/// must end before the store goes.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// False: what is kept here is gone when the program ends, and the window says so.
    [[nodiscard]] virtual bool outlivesTheRun() const = 0;
    /// The secret in the outcome is a copy of the receiver's own.
    [[nodiscard]] virtual SecretJob *read(const QString &name, QObject *parent) = 0;
    /// Replaces what is kept under the name. Takes a copy of its own of `secret`.
    [[nodiscard]] virtual SecretJob *write(
        const QString &name, const QByteArray &secret, QObject *parent) = 0;
    [[nodiscard]] virtual SecretJob *remove(const QString &name, QObject *parent) = 0;
};

} // namespace tagdesk
