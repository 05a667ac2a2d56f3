// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// In the place of the sandbox where TAGDESK_SANDBOX is OFF, so that nobody else has to know of that option.
#include "embeddedsandbox.h"

namespace tagdesk {

bool EmbeddedSandbox::isBuilt()
{
    return false;
}

EmbeddedSandbox::EmbeddedSandbox(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

EmbeddedSandbox::~EmbeddedSandbox() = default;

Result<void> EmbeddedSandbox::start()
{
    return failure(makeError(ErrorKind::Invalid));
}

std::vector<Account> EmbeddedSandbox::accounts() const
{
    return {};
}

Credentials EmbeddedSandbox::credentials(const QString & /*accountId*/) const
{
    return {};
}

} // namespace tagdesk
