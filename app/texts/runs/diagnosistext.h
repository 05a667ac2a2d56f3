// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audience.h"
#include "diagnosis.h"
#include "sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace tagdesk {

/// What a test of a profile found, in words.
struct DiagnosisText
{
    Sentences said; ///< No step when all is well.
    QStringList
        facts; ///< What was seen, a sentence each: counts, the clock, certificates, lines that differ.
    bool allWell = false;

    /// All but the first sentence, on lines of their own.
    [[nodiscard]] QString details() const;
    /// All parts on lines of their own, for the clipboard and for screen readers.
    [[nodiscard]] QString full() const;
};

/// Diagnosis to sentences: the only place that does it.
class DiagnosisTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::DiagnosisTexts)

public:
    [[nodiscard]] static DiagnosisText of(const Diagnosis &diagnosis, Audience audience = Audience::Window);

private:
    static Sentences ofFinding(const Diagnosis &diagnosis, Audience audience);
    static Sentences ofKeys(const Diagnosis &diagnosis, Audience audience);
    static Sentences ofNetwork(const Diagnosis &diagnosis, Audience audience);
    static QStringList counts(const Diagnosis &diagnosis);
    static QStringList facts(const Diagnosis &diagnosis, Audience audience);
    static QString clock(qint64 minutesAhead);
    static QString certificate(const CertificateTrouble &trouble);
    static QString difference(const SignedDifference &difference);
};

} // namespace tagdesk
