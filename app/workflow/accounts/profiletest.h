// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "cloudsession.h"
#include "diagnosis.h"
#include "job.h"

#include <functional>
#include <memory>

namespace tagdesk {

/// Finds out whether an account works, and if not, why: looks the project up where it is not known, counts
/// one collection and reads the tag keys in use there. Never writes, sends each request once, and ends with
/// the first that fails: Huawei locks a key after five refusals, and a test causes at most one.
class ProfileTest : public Job
{
    Q_OBJECT

public:
    ProfileTest(const Account &account, const Credentials &credentials, const SessionParts &parts,
        QObject *parent = nullptr);
    ~ProfileTest() override;

    void start();
    void abort();
    /// Valid once finished.
    [[nodiscard]] const Diagnosis &result() const { return m_diagnosis; }

private:
    using Take = std::function<std::optional<Error>(const HttpResponse &)>;

    [[nodiscard]] bool refuseSettings();
    void lookUpProject(const HttpRequest &request);
    void count();
    void readKeys();
    /// `take` says what is wrong with an answer, or goes on.
    void ask(Diagnosis::Step step, const HttpRequest &request, Take take);
    void answered(const Take &take);
    void noteAnswer();
    void noteCertificate();
    void end(Diagnosis::Finding finding, const Error &error = {});

    const Provider *m_provider;
    Account m_account;
    Credentials m_credentials;
    SessionParts m_parts;
    std::unique_ptr<CloudSession> m_session; // once something is asked
    CloudCall *m_call = nullptr; // child, while under way
    Diagnosis m_diagnosis;
};

} // namespace tagdesk
