// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "helptopics.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString programTopics()
{
    return uR"("tagdesk-cli COMMAND --help" has the options of a command. Options may stand before and behind it.

An account is named by --sandbox, by --profile NAME, or by --cloud with its options.
)"_s + keyTopic()
        + uR"(
Data goes to standard output; progress and messages go to standard error.

Exit code: 0 all done, 1 wrong use or output that could not be written, 2 refused before sending,
           3 some resources failed or the journal did, 4 authentication, 5 network.)"_s;
}

QString keyTopic()
{
    return uR"(Keys come from TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and TAGDESK_SECURITY_TOKEN, for a profile else
from the system's keychain; never from arguments. Past the time in TAGDESK_SECURITY_TOKEN_EXPIRES
(such as 2026-03-14T18:00:00Z) nothing is sent.
)"_s;
}

QString scopeTopic()
{
    return uR"(SCOPE is one of
  jdcloud/REGION/SERVICE_CODE          for example jdcloud/cn-north-1/vm, jdcloud/cn-all/cdn
  huawei/private-zones                 huawei/private-recordsets[/ZONE_ID]
  huawei/public-zones                  huawei/public-recordsets[/ZONE_ID]
  huawei/ptr-records                   and the same of otc, as otc/private-zones
"scopes" lists those of the account.)"_s;
}

QString tableTopic()
{
    return uR"(In the cells of a table blank leaves a tag alone, <remove> removes it, <empty> sets an empty value. One row
with an error refuses the table before anything is sent. A plan file is text for review, one change a line,
with the values before; it is refused as a whole where one of them is another one by now.)"_s;
}

QString runTopic()
{
    return uR"(RUN is the number that a command says at its end. "undo" takes back what nobody changed since, and lists the
rest. "resume" finds out what became of a run that was cut off, or of one that ended with unknown changes, and
sends what is missing. Without an account both use the profile that the run was made with. The runs of --sandbox
are not kept. Both refuse a run of another cloud, endpoint, project or access key; "resume" without a RUN passes
it over.)"_s;
}

QString completionTopic()
{
    return uR"(bash: source <(tagdesk-cli completion bash)           for good in ~/.bashrc
zsh:  source <(tagdesk-cli completion zsh)            for good in ~/.zshrc, behind compinit
fish: tagdesk-cli completion fish | source            for good in ~/.config/fish/config.fish)"_s;
}

} // namespace tagdesk
