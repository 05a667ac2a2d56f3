// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnosis.h"

#include <QCoreApplication>
#include <QStringList>

namespace tagdesk {

/// What a test of a profile found, in words.
struct DiagnosisText
{
    QString headline; ///< One sentence.
    QString nextStep; ///< What to do now; empty when all is well.
    QStringList
        facts; ///< What was seen, a sentence each: counts, the clock, certificates, lines that differ.
    QString cloudWords; ///< The cloud's own message, code and request id; empty when it said nothing.
    bool allWell = false;

    /// All parts on lines of their own, for the clipboard and for screen readers.
    [[nodiscard]] QString full() const;
};

/// Diagnosis to sentences: the only place that does it in the window.
class DiagnosisTexts
{
    Q_DECLARE_TR_FUNCTIONS(tagdesk::DiagnosisTexts)

public:
    [[nodiscard]] static DiagnosisText of(const Diagnosis &diagnosis);

private:
    struct Sentences
    {
        QString headline;
        QString nextStep;
    };
    static Sentences ofFinding(const Diagnosis &diagnosis);
    static Sentences ofKeys(const Diagnosis &diagnosis);
    static Sentences ofNetwork(const Diagnosis &diagnosis);
    static Sentences clockOff(const Diagnosis &diagnosis);
    static QStringList facts(const Diagnosis &diagnosis);
    static QString clock(qint64 minutesAhead);
    static QString certificate(const CertificateTrouble &trouble);
    static QString difference(const SignedDifference &difference);
};

} // namespace tagdesk
