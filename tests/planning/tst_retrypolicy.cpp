// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "retrypolicy.h"
#include "testrunner.h"

#include <QtTest>

namespace tst_retrypolicy {

using namespace tagdesk;
using namespace Qt::StringLiterals;
using Action = RetryDecision::Action;

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void onlySomeErrorsAreTriedAgain_data();
    void onlySomeErrorsAreTriedAgain();
    void waitsDoubleUpToHalfAMinute_data();
    void waitsDoubleUpToHalfAMinute();
    void afterSoManyTriesItIsOver_data();
    void afterSoManyTriesItIsOver();
    void aLostAnswerIsReadBackInTheEnd_data();
    void aLostAnswerIsReadBackInTheEnd();
};

void tst_RetryPolicy::onlySomeErrorsAreTriedAgain_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("again");

    const auto none = ErrorCause::Unspecified;
    QTest::newRow("throttled") << ErrorKind::RateLimited << ErrorCause::Throttled << u"RATE_LIMIT"_s << true;
    QTest::newRow("flow control") << ErrorKind::Forbidden << none << u"DNS.0014"_s << true;
    QTest::newRow("locked") << ErrorKind::Conflict << none << u"DNS.0021"_s << true;
    QTest::newRow("server failed") << ErrorKind::Transient << ErrorCause::ServerFailed << u"INTERNAL"_s
                                   << true;
    QTest::newRow("cut") << ErrorKind::Transient << ErrorCause::ConnectionCut << QString() << true;
    QTest::newRow("silent") << ErrorKind::Transient << ErrorCause::TimedOut << QString() << true;
    QTest::newRow("answer lost") << ErrorKind::OutcomeUnknown << ErrorCause::ConnectionCut << QString()
                                 << true;
    QTest::newRow("no such host") << ErrorKind::Transient << ErrorCause::HostNotFound << QString() << false;
    QTest::newRow("bad certificate") << ErrorKind::Transient << ErrorCause::CertificateRefused << QString()
                                     << false;
    QTest::newRow("a lost answer of another status")
        << ErrorKind::OutcomeUnknown << ErrorCause::UnexpectedStatus << QString() << false;
    QTest::newRow("no TLS in common") << ErrorKind::Internal << ErrorCause::TlsRefused << QString() << false;
    QTest::newRow("wrong secret") << ErrorKind::Unauthorized << ErrorCause::SignatureRefused
                                  << u"APIGW.0301"_s << false;
    QTest::newRow("not allowed") << ErrorKind::Forbidden << ErrorCause::PermissionMissing << u"DNS.0030"_s
                                 << false;
    QTest::newRow("invalid") << ErrorKind::Invalid << none << u"DNS.1003"_s << false;
    QTest::newRow("missing") << ErrorKind::NotFound << none << u"DNS.0302"_s << false;
    QTest::newRow("other conflict") << ErrorKind::Conflict << none << u"ABORTED"_s << false;
    QTest::newRow("stopped") << ErrorKind::Cancelled << none << QString() << false;
    QTest::newRow("no sense") << ErrorKind::Internal << ErrorCause::UnexpectedReply << QString() << false;
}

void tst_RetryPolicy::onlySomeErrorsAreTriedAgain()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ErrorCause, cause);
    QFETCH(QString, code);
    QFETCH(bool, again);
    Error error;
    error.kind = kind;
    error.cause = cause;
    error.code = code;
    QCOMPARE(decideRetry(error, 1, 0.5).action, again ? Action::Wait : Action::GiveUp);
}

void tst_RetryPolicy::waitsDoubleUpToHalfAMinute_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("expected");

    QTest::newRow("first") << 1 << 0.5 << 500;
    QTest::newRow("second") << 2 << 0.5 << 1'000;
    QTest::newRow("third") << 3 << 0.5 << 2'000;
    QTest::newRow("fourth") << 4 << 0.5 << 4'000;
    QTest::newRow("at once") << 4 << 0.0 << 0;
    QTest::newRow("nearly all") << 4 << 0.999 << 7'992;
}

void tst_RetryPolicy::waitsDoubleUpToHalfAMinute()
{
    QFETCH(int, attempt);
    QFETCH(double, jitter);
    QFETCH(int, expected);
    Error error;
    error.kind = ErrorKind::RateLimited;
    QCOMPARE(decideRetry(error, attempt, jitter).waitMs, expected);
}

void tst_RetryPolicy::afterSoManyTriesItIsOver_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("tries");

    const auto none = ErrorCause::Unspecified;
    QTest::newRow("throttled") << ErrorKind::RateLimited << ErrorCause::Throttled << QString() << 5;
    QTest::newRow("flow control") << ErrorKind::Forbidden << none << u"DNS.0014"_s << 5;
    QTest::newRow("locked") << ErrorKind::Conflict << none << u"DNS.0021"_s << 5;
    QTest::newRow("server failed") << ErrorKind::Transient << ErrorCause::ServerFailed << QString() << 5;
    QTest::newRow("cut") << ErrorKind::Transient << ErrorCause::ConnectionCut << QString() << 5;
    QTest::newRow("silent") << ErrorKind::Transient << ErrorCause::TimedOut << QString() << 2;
    QTest::newRow("refused") << ErrorKind::Transient << ErrorCause::ConnectionRefused << QString() << 2;
}

void tst_RetryPolicy::afterSoManyTriesItIsOver()
{
    QFETCH(ErrorKind, kind);
    QFETCH(ErrorCause, cause);
    QFETCH(QString, code);
    QFETCH(int, tries);
    Error error;
    error.kind = kind;
    error.cause = cause;
    error.code = code;
    QCOMPARE(decideRetry(error, tries - 1, 0.5).action, Action::Wait);
    QCOMPARE(decideRetry(error, tries, 0.5).action, Action::GiveUp);
}

void tst_RetryPolicy::aLostAnswerIsReadBackInTheEnd_data()
{
    QTest::addColumn<ErrorCause>("cause");
    QTest::addColumn<int>("tries");

    QTest::newRow("cut") << ErrorCause::ConnectionCut << 5;
    QTest::newRow("silent") << ErrorCause::TimedOut << 2;
}

void tst_RetryPolicy::aLostAnswerIsReadBackInTheEnd()
{
    QFETCH(ErrorCause, cause);
    QFETCH(int, tries);
    Error error;
    error.kind = ErrorKind::OutcomeUnknown;
    error.cause = cause;
    QCOMPARE(decideRetry(error, tries - 1, 0.5).action, Action::Wait);
    QCOMPARE(decideRetry(error, tries, 0.5).action, Action::Verify);
}

TAGDESK_TEST(tst_RetryPolicy, NoApplication)

} // namespace tst_retrypolicy

#include "tst_retrypolicy.moc"
