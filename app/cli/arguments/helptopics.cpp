// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "helptopics.h"

#include "helptext.h"

namespace tagdesk {

QString programTopics()
{
    return HelpTexts::tr(
               "\"tagdesk-cli COMMAND --help\" has the options of a command. Options may stand before and "
               "behind it.\n"
               "\n"
               "An account is named by --sandbox, by --profile NAME, or by --cloud with its options.\n")
        + keyTopic()
        + HelpTexts::tr(
            "\n"
            "Data goes to standard output; progress and messages go to standard error.\n"
            "\n"
            "Exit code: 0 all done, 1 wrong use or output that could not be written, 2 refused before "
            "sending,\n"
            "           3 some resources failed or the journal did, 4 authentication, 5 network.");
}

QString keyTopic()
{
    return HelpTexts::tr(
        "Keys come from TAGDESK_ACCESS_KEY, TAGDESK_SECRET_KEY and TAGDESK_SECURITY_TOKEN, for a profile "
        "else\n"
        "from the system's keychain; never from arguments. Past the time in TAGDESK_SECURITY_TOKEN_EXPIRES\n"
        "(such as 2026-03-14T18:00:00Z) nothing is sent.\n");
}

QString scopeTopic()
{
    return HelpTexts::tr(
        "SCOPE is one of\n"
        "  jdcloud/REGION/SERVICE_CODE          for example jdcloud/cn-north-1/vm, jdcloud/cn-all/cdn\n"
        "  huawei/private-zones                 huawei/private-recordsets[/ZONE_ID]\n"
        "  huawei/public-zones                  huawei/public-recordsets[/ZONE_ID]\n"
        "  huawei/ptr-records                   and the same of otc, as otc/private-zones\n"
        "\"scopes\" lists those of the account.");
}

QString tableTopic()
{
    return HelpTexts::tr(
        "In the cells of a table blank leaves a tag alone, <remove> removes it, <empty> sets an empty value. "
        "One row\n"
        "with an error refuses the table before anything is sent. A plan file is text for review, one change "
        "a line,\n"
        "with the values before; it is refused as a whole where one of them is another one by now.");
}

QString runTopic()
{
    return HelpTexts::tr("RUN is the number that a command says at its end. \"undo\" takes back what nobody "
                         "changed since, and lists the\n"
                         "rest. \"resume\" finds out what became of a run that was cut off, or of one that "
                         "ended with unknown changes, and\n"
                         "sends what is missing. Without an account both use the profile that the run was "
                         "made with. The runs of --sandbox\n"
                         "are not kept. Both refuse a run of another cloud, endpoint, project or access key; "
                         "\"resume\" without a RUN passes\n"
                         "it over.");
}

QString checkTopic()
{
    return HelpTexts::tr(
               "Exit code: 0 no violation, 2 violations, 1 every error, also where not all of the tags could "
               "be read "
               "and no\n"
               "violation was seen. Every severity counts; a policy says itself what is refused when it is "
               "edited.\n"
               "\n"
               "Formats: junit and sarif are what CI systems show; json has the numbers, too.\n"
               "\n")
        + scopeTopic();
}

QString costTopic()
{
    return HelpTexts::tr("Costs are added up exactly and by currency. A cost finds its resource by the exact "
                         "ID, else by the "
                         "last\n"
                         "part of a longer one where that is unique. What was not read counts as neither "
                         "with nor without a "
                         "tag.\n"
                         "Exit code 3: some lines, or some tags, could not be read.\n"
                         "\n")
        + scopeTopic();
}

QString snapshotTopic()
{
    return HelpTexts::tr(
        "A snapshot holds the tags of all resources of its scopes, in a file beside the journal. A scope "
        "that "
        "cannot be\n"
        "read is kept as not read. Those without a name are thinned: all of 7 days are kept, then one a day "
        "for 30 days,\n"
        "then one a week for a year, and always the newest 10 of a scope.");
}

QString driftTopic()
{
    return HelpTexts::tr(
        "Reads the scopes of the snapshot again and says what is added, removed and changed. \"by\" is "
        "TagDesk where the\n"
        "journal has a run that wrote the value that is there now, and \"not known\" where the journal lacks "
        "runs. Without\n"
        "an account the profile of the snapshot is used.\n"
        "\n"
        "Exit code: 0 nothing changed, 2 something changed, 1 every error, also where some scopes could not "
        "be compared\n"
        "and no change was seen.");
}

QString completionTopic()
{
    return HelpTexts::tr(
        "bash: source <(tagdesk-cli completion bash)           for good in ~/.bashrc\n"
        "zsh:  source <(tagdesk-cli completion zsh)            for good in ~/.zshrc, behind compinit\n"
        "fish: tagdesk-cli completion fish | source            for good in ~/.config/fish/config.fish");
}

} // namespace tagdesk
