<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tagdesk::ActivityTexts</name>
    <message numerus="yes">
        <source>Applying changes to %1: %Ln request(s) that write</source>
        <extracomment>Log; %1 is a cloud. The looks before and after each request come on top.</extracomment>
        <translation>
            <numerusform>Applying changes to %1: %Ln request that writes</numerusform>
            <numerusform>Applying changes to %1: %Ln requests that write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1: %Ln resource(s)</source>
        <extracomment>Log; %1 is a scope.</extracomment>
        <translation>
            <numerusform>Read %1: %Ln resource</numerusform>
            <numerusform>Read %1: %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set %1 to “%2” on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key, %2 its value.</extracomment>
        <translation>
            <numerusform>set %1 to “%2” on %Ln resource</numerusform>
            <numerusform>set %1 to “%2” on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %1 from %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key.</extracomment>
        <translation>
            <numerusform>remove %1 from %Ln resource</numerusform>
            <numerusform>remove %1 from %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rename %1 to %2 on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a tag key, %2 the new key.</extracomment>
        <translation>
            <numerusform>rename %1 to %2 on %Ln resource</numerusform>
            <numerusform>rename %1 to %2 on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>revert %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>revert %Ln resource</numerusform>
            <numerusform>revert %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back applied changes of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>take back applied changes of %Ln resource</numerusform>
            <numerusform>take back applied changes of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>finish an interrupted apply on %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>finish an interrupted apply on %Ln resource</numerusform>
            <numerusform>finish an interrupted apply on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore kept changes of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>restore kept changes of %Ln resource</numerusform>
            <numerusform>restore kept changes of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste tags into %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>paste tags into %Ln resource</numerusform>
            <numerusform>paste tags into %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>apply the tag set “%1” to %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is the name of a tag set.</extracomment>
        <translation>
            <numerusform>apply the tag set “%1” to %Ln resource</numerusform>
            <numerusform>apply the tag set “%1” to %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste into cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>paste into cells of %Ln resource</numerusform>
            <numerusform>paste into cells of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fill cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>fill cells of %Ln resource</numerusform>
            <numerusform>fill cells of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>set cells of %Ln resource(s) to “%1”</source>
        <extracomment>Name of an undo step; %1 is the value of tags.</extracomment>
        <translation>
            <numerusform>set cells of %Ln resource to “%1”</numerusform>
            <numerusform>set cells of %Ln resources to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove tags in cells of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>remove tags in cells of %Ln resource</numerusform>
            <numerusform>remove tags in cells of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %Ln scope(s)</source>
        <extracomment>Running work: several product lines or zones are read together.</extracomment>
        <translation>
            <numerusform>Reading %Ln scope</numerusform>
            <numerusform>Reading %Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s)</source>
        <extracomment>Progress of reading several product lines or zones. %1: how many were read, of all.</extracomment>
        <translation>
            <numerusform>%1 of %Ln scope</numerusform>
            <numerusform>%1 of %Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 writes tags of %Ln resource(s) in one request</source>
        <extracomment>Log; %1 is a cloud.</extracomment>
        <translation>
            <numerusform>%1 writes tags of %Ln resource in one request</numerusform>
            <numerusform>%1 writes tags of %Ln resources in one request</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clean up tags of %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>clean up tags of %Ln resource</numerusform>
            <numerusform>clean up tags of %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge spellings on %Ln resource(s)</source>
        <extracomment>Name of an undo step.</extracomment>
        <translation>
            <numerusform>merge spellings on %Ln resource</numerusform>
            <numerusform>merge spellings on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bring back tags of snapshot %1 on %Ln resource(s)</source>
        <extracomment>Name of an undo step; %1 is a snapshot, as “#3”.</extracomment>
        <translation>
            <numerusform>bring back tags of snapshot %1 on %Ln resource</numerusform>
            <numerusform>bring back tags of snapshot %1 on %Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupDialog</name>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>Stage %Ln change</numerusform>
            <numerusform>Stage %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CleanupTexts</name>
    <message numerus="yes">
        <source>%Ln tag(s) change.</source>
        <translation>
            <numerusform>%Ln tag changes.</numerusform>
            <numerusform>%Ln tags change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln resource(s) something is refused or has to be decided.</source>
        <translation>
            <numerusform>On %Ln resource something is refused or has to be decided.</numerusform>
            <numerusform>On %Ln resources something is refused or has to be decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have nothing to change.</source>
        <translation>
            <numerusform>%Ln resource has nothing to change.</numerusform>
            <numerusform>%Ln resources have nothing to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read; they stay as they are.</source>
        <translation>
            <numerusform>The tags of %Ln resource were not read; they stay as they are.</numerusform>
            <numerusform>The tags of %Ln resources were not read; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: names of resources.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) change.</source>
        <translation>
            <numerusform>%Ln resource changes.</numerusform>
            <numerusform>%Ln resources change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CloseProfileQuestion</name>
    <message numerus="yes">
        <source>%Ln resource(s) of %1 have staged changes.</source>
        <translation>
            <numerusform>%Ln resource of %1 has staged changes.</numerusform>
            <numerusform>%Ln resources of %1 have staged changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CloseQuestion</name>
    <message numerus="yes">
        <source>%Ln staged change(s) were not applied.</source>
        <translation>
            <numerusform>%Ln staged change was not applied.</numerusform>
            <numerusform>%Ln staged changes were not applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CommandLineTexts</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Below the first lines of a list.</extracomment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: ids, parted by commas.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s)</source>
        <translation>
            <numerusform>%Ln profile</numerusform>
            <numerusform>%Ln profiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listing %Ln scope(s)</source>
        <extracomment>Progress.</extracomment>
        <translation>
            <numerusform>Listing %Ln scope</numerusform>
            <numerusform>Listing %Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (the cloud asks to wait %Ln s)</source>
        <extracomment>%1: what is going on, such as &quot;Applying&quot;.</extracomment>
        <translation>
            <numerusform>%1 (the cloud asks to wait %Ln s)</numerusform>
            <numerusform>%1 (the cloud asks to wait %Ln s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s).</source>
        <extracomment>%1: a number.</extracomment>
        <translation>
            <numerusform>%1 of %Ln resource.</numerusform>
            <numerusform>%1 of %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) written.</source>
        <translation>
            <numerusform>%Ln resource written.</numerusform>
            <numerusform>%Ln resources written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read; their cells are empty, and importing them changes nothing.</source>
        <translation>
            <numerusform>The tags of %Ln resource were not read; their cells are empty, and importing them changes nothing.</numerusform>
            <numerusform>The tags of %Ln resources were not read; their cells are empty, and importing them changes nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more resource(s)</source>
        <extracomment>Below the first lines of a list.</extracomment>
        <translation>
            <numerusform>… and %Ln more resource</numerusform>
            <numerusform>… and %Ln more resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) had these tags already; nothing was sent.</source>
        <translation>
            <numerusform>%Ln resource had these tags already; nothing was sent.</numerusform>
            <numerusform>%Ln resources had these tags already; nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) whose form is damaged cannot be written to %1.</source>
        <extracomment>%1: a file.</extracomment>
        <translation>
            <numerusform>%Ln row whose form is damaged cannot be written to %1.</numerusform>
            <numerusform>%Ln rows whose form is damaged cannot be written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan does not hold any more (%Ln conflict(s)); nothing was sent.</source>
        <translation>
            <numerusform>The plan does not hold any more (%Ln conflict); nothing was sent.</numerusform>
            <numerusform>The plan does not hold any more (%Ln conflicts); nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted, and of another account or machine, so left alone: run(s) %1.</source>
        <extracomment>%1: numbers of runs, parted by commas.</extracomment>
        <translation>
            <numerusform>Interrupted, and of another account or machine, so left alone: run %1.</numerusform>
            <numerusform>Interrupted, and of another account or machine, so left alone: runs %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped: %Ln draft(s) with %1.</source>
        <extracomment>%1: &quot;4 changes&quot;.</extracomment>
        <translation>
            <numerusform>Dropped: %Ln draft with %1.</numerusform>
            <numerusform>Dropped: %Ln drafts with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read; nothing is known of their resources.</source>
        <extracomment>%1: a number of scopes that could not be read, %Ln: the number of all scopes.</extracomment>
        <translation>
            <numerusform>%1 of %Ln scope could not be read; nothing is known of its resources.</numerusform>
            <numerusform>%1 of %Ln scopes could not be read; nothing is known of their resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more scope(s) of the account could not be read for the same reason.</source>
        <translation>
            <numerusform>%Ln more scope of the account could not be read for the same reason.</numerusform>
            <numerusform>%Ln more scopes of the account could not be read for the same reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) are done and verified. Send the rest? [y/N] </source>
        <extracomment>%1: number of resources that are done and were read back, %Ln: of all. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>
            <numerusform>%1 of %Ln resource is done and verified. Send the rest? [y/N] </numerusform>
            <numerusform>%1 of %Ln resources are done and verified. Send the rest? [y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed or could not be verified. Send the rest all the same? [y/N] </source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them. A blank stands at the end; y and N are typed and not translated.</extracomment>
        <translation>
            <numerusform>%1 of the first %Ln resource failed or could not be verified. Send the rest all the same? [y/N] </numerusform>
            <numerusform>%1 of the first %Ln resources failed or could not be verified. Send the rest all the same? [y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed or could not be verified, so that the rest was not sent.</source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.</extracomment>
        <translation>
            <numerusform>%1 of the first %Ln resource failed or could not be verified, so that the rest was not sent.</numerusform>
            <numerusform>%1 of the first %Ln resources failed or could not be verified, so that the rest was not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped by itself, because more than %2 % failed: %1 of %Ln resource(s).</source>
        <extracomment>%1: number of resources that failed, %Ln: of those that were tried, %2: a number.</extracomment>
        <translation>
            <numerusform>Stopped by itself, because more than %2 % failed: %1 of %Ln resource.</numerusform>
            <numerusform>Stopped by itself, because more than %2 % failed: %1 of %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were not sent and stay as they are.</source>
        <translation>
            <numerusform>%Ln resource was not sent and stays as it is.</numerusform>
            <numerusform>%Ln resources were not sent and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ComplianceDialog</name>
    <message numerus="yes">
        <source>%1: %2 of %Ln resource(s) break a rule.</source>
        <extracomment>%1: names of policies, %2: resources that break a rule, %Ln: of so many.</extracomment>
        <translation>
            <numerusform>%1: %2 of %Ln resource breaks a rule.</numerusform>
            <numerusform>%1: %2 of %Ln resources break a rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln were not read.</source>
        <translation>
            <numerusform>The tags of %Ln were not read.</numerusform>
            <numerusform>The tags of %Ln were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How what the table shows stood on %Ln day(s), by today&apos;s policies and without staged changes:</source>
        <translation>
            <numerusform>How what the table shows stood on %Ln day, by today&apos;s policies and without staged changes:</numerusform>
            <numerusform>How what the table shows stood on %Ln days, by today&apos;s policies and without staged changes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ConflictTexts</name>
    <message numerus="yes">
        <source>Use mine for %Ln resource(s)</source>
        <extracomment>Somebody else changed tags that were edited here: their values are overwritten.</extracomment>
        <translation>
            <numerusform>Use mine for %Ln resource</numerusform>
            <numerusform>Use mine for %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use theirs for %Ln resource(s)</source>
        <extracomment>Somebody else changed tags that were edited here: the edits are dropped.</extracomment>
        <translation>
            <numerusform>Use theirs for %Ln resource</numerusform>
            <numerusform>Use theirs for %Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CostPane</name>
    <message numerus="yes">
        <source>%1 (of %Ln, the most expensive)</source>
        <extracomment>%1: a headline; of a long list only a part is shown.</extracomment>
        <translation>
            <numerusform>%1 (the most expensive of %Ln)</numerusform>
            <numerusform>%1 (the most expensive of %Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::CostTexts</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be read and are missing in the sums.</source>
        <translation>
            <numerusform>%Ln line cannot be read and is missing in the sums.</numerusform>
            <numerusform>%Ln lines cannot be read and are missing in the sums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln line(s) cannot be read.</source>
        <translation>
            <numerusform>The tags of %Ln line cannot be read.</numerusform>
            <numerusform>The tags of %Ln lines cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) say no cost and count as 0.</source>
        <translation>
            <numerusform>%Ln line says no cost and counts as 0.</numerusform>
            <numerusform>%Ln lines say no cost and count as 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cost(s) have more than 24 decimals and were rounded to them.</source>
        <translation>
            <numerusform>%Ln cost has more than 24 decimals and was rounded to them.</numerusform>
            <numerusform>%Ln costs have more than 24 decimals and were rounded to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were found by the last part of a longer ID.</source>
        <translation>
            <numerusform>%Ln resource was found by the last part of a longer ID.</numerusform>
            <numerusform>%Ln resources were found by the last part of a longer ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the tags of %Ln resource(s) with a cost nothing is known: they are not among those that were read, or their tags could not be read.</source>
        <translation>
            <numerusform>Of the tags of %Ln resource with a cost nothing is known: it is not among those that were read, or its tags could not be read.</numerusform>
            <numerusform>Of the tags of %Ln resources with a cost nothing is known: they are not among those that were read, or their tags could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::DiagnosisTexts</name>
    <message numerus="yes">
        <source>%n resource(s) seen in “%1”.</source>
        <extracomment>%1 is a place in the tree, such as “cn-north-1 / Virtual machines”.</extracomment>
        <translation>
            <numerusform>%n resource seen in “%1”.</numerusform>
            <numerusform>%n resources seen in “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag key(s) in use there.</source>
        <translation>
            <numerusform>%n tag key in use there.</numerusform>
            <numerusform>%n tag keys in use there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of the cloud&apos;s.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind the cloud&apos;s.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind the cloud&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::DiscardDraftQuestion</name>
    <message numerus="yes">
        <source>Discard %Ln change(s) to %1, made until %2?</source>
        <translation>
            <numerusform>Discard %Ln change to %1, made until %2?</numerusform>
            <numerusform>Discard %Ln changes to %1, made until %2?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::DraftTexts</name>
    <message numerus="yes">
        <source>%Ln change(s) to %1, made until %2, were staged and not sent.</source>
        <extracomment>%1 is the name of an account, %2 a time.</extracomment>
        <translation>
            <numerusform>%Ln change to %1, made until %2, was staged and not sent.</numerusform>
            <numerusform>%Ln changes to %1, made until %2, were staged and not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln change(s)</source>
        <translation>
            <numerusform>Restore %Ln change</numerusform>
            <numerusform>Restore %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to %1 are staged again.</source>
        <extracomment>%1 is the name of an account.</extracomment>
        <translation>
            <numerusform>%Ln change to %1 is staged again.</numerusform>
            <numerusform>%Ln changes to %1 are staged again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them met a value that somebody else gave since: the review asks whose stands.</source>
        <translation>
            <numerusform>%Ln of them met a value that somebody else gave since: the review asks whose stands.</numerusform>
            <numerusform>%Ln of them met a value that somebody else gave since: the review asks whose stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are as wanted already.</source>
        <translation>
            <numerusform>%Ln change is as wanted already.</numerusform>
            <numerusform>%Ln changes are as wanted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be restored.</source>
        <translation>
            <numerusform>%Ln change could not be restored.</numerusform>
            <numerusform>%Ln changes could not be restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be compared, since nothing could be read; these stay kept.</source>
        <translation>
            <numerusform>%Ln change could not be compared, since nothing could be read; it stays kept.</numerusform>
            <numerusform>%Ln changes could not be compared, since nothing could be read; these stay kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept change(s) to %1 were not staged again.</source>
        <translation>
            <numerusform>%Ln kept change to %1 was not staged again.</numerusform>
            <numerusform>%Ln kept changes to %1 were not staged again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ErrorTexts</name>
    <message numerus="yes">
        <source>The clock of this computer is off by %Ln minute(s), so the cloud refused the signature.</source>
        <translation>
            <numerusform>The clock of this computer is off by %Ln minute, so the cloud refused the signature.</numerusform>
            <numerusform>The clock of this computer is off by %Ln minutes, so the cloud refused the signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A key needs at least %Ln character(s).</source>
        <translation>
            <numerusform>A key needs at least %Ln character.</numerusform>
            <numerusform>A key needs at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A value needs at least %Ln character(s).</source>
        <translation>
            <numerusform>A value needs at least %Ln character.</numerusform>
            <numerusform>A value needs at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is on %Ln of the selected resources and differs only in upper and lower case.</source>
        <translation>
            <numerusform>“%1” is on %Ln of the selected resources and differs only in upper and lower case.</numerusform>
            <numerusform>“%1” is on %Ln of the selected resources and differs only in upper and lower case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::EstateSearch</name>
    <message numerus="yes">
        <source>The filter hides %Ln of the resources that were to be selected.</source>
        <translation>
            <numerusform>The filter hides %Ln of the resources that were to be selected.</numerusform>
            <numerusform>The filter hides %Ln of the resources that were to be selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ExportDialog</name>
    <message numerus="yes">
        <source>All shown (%Ln)</source>
        <translation>
            <numerusform>All shown (%Ln)</numerusform>
            <numerusform>All shown (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selected (%Ln)</source>
        <translation>
            <numerusform>Selected (%Ln)</numerusform>
            <numerusform>Selected (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::FaultTexts</name>
    <message numerus="yes">
        <source>%1 of %2 tags: remove %Ln tag(s), or leave as many out</source>
        <extracomment>%1: how many tags there would be, %2: how many the cloud allows, %n: how many are too many.</extracomment>
        <translation>
            <numerusform>%1 of %2 tags: remove %Ln tag, or leave one out</numerusform>
            <numerusform>%1 of %2 tags: remove %Ln tags, or leave as many out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::FieldWords</name>
    <message numerus="yes">
        <source>%1: %2 and %Ln more</source>
        <extracomment>A filter of a column. %1: tag key or column, %2: some of the values that are kept.</extracomment>
        <translation>
            <numerusform>%1: %2 and %Ln more</numerusform>
            <numerusform>%1: %2 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>without %1 — %Ln resource(s)</source>
        <extracomment>Head of a group of rows. %1: a tag key.</extracomment>
        <translation>
            <numerusform>without %1 — %Ln resource</numerusform>
            <numerusform>without %1 — %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not read — %Ln resource(s)</source>
        <extracomment>Head of a group of rows.</extracomment>
        <translation>
            <numerusform>not read — %Ln resource</numerusform>
            <numerusform>not read — %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>just listed — %Ln resource(s)</source>
        <extracomment>Head of a group of rows that the listing brought after all others were grouped.</extracomment>
        <translation>
            <numerusform>just listed — %Ln resource</numerusform>
            <numerusform>just listed — %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %Ln resource(s)</source>
        <extracomment>Head of a group of rows. %1: the value that they have.</extracomment>
        <translation>
            <numerusform>%1 — %Ln resource</numerusform>
            <numerusform>%1 — %Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::FileExchange</name>
    <message numerus="yes">
        <source>One file is imported at a time; %Ln more were left.</source>
        <translation>
            <numerusform>One file is imported at a time; %Ln more was left.</numerusform>
            <numerusform>One file is imported at a time; %Ln more were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::GridEditing</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied.</source>
        <translation>
            <numerusform>Only the first %Ln row was copied.</numerusform>
            <numerusform>Only the first %Ln rows were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the clipboard found no resource.</source>
        <translation>
            <numerusform>%Ln row of the clipboard found no resource.</numerusform>
            <numerusform>%Ln rows of the clipboard found no resource.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) of the clipboard found no column of a tag key.</source>
        <translation>
            <numerusform>%Ln column of the clipboard found no column of a tag key.</numerusform>
            <numerusform>%Ln columns of the clipboard found no column of a tag key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blank cell(s) leave their tags alone; &lt;remove&gt; removes a tag.</source>
        <translation>
            <numerusform>%Ln blank cell leaves its tag alone; &lt;remove&gt; removes a tag.</numerusform>
            <numerusform>%Ln blank cells leave their tags alone; &lt;remove&gt; removes a tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed.</source>
        <translation>
            <numerusform>%Ln cell changed.</numerusform>
            <numerusform>%Ln cells changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were refused.</source>
        <translation>
            <numerusform>%Ln cell was refused.</numerusform>
            <numerusform>%Ln cells were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::HistoryTexts</name>
    <message numerus="yes">
        <source>%1 of %Ln change(s) are done</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>
            <numerusform>%1 of %Ln change is done</numerusform>
            <numerusform>%1 of %Ln changes are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are unknown</source>
        <translation>
            <numerusform>%Ln is unknown</numerusform>
            <numerusform>%Ln are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent</source>
        <translation>
            <numerusform>%Ln was not sent</numerusform>
            <numerusform>%Ln were not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more run(s) were cut off; the history has them.</source>
        <translation>
            <numerusform>%Ln more run was cut off; the history has it.</numerusform>
            <numerusform>%Ln more runs were cut off; the history has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) done</source>
        <translation>
            <numerusform>%Ln change done</numerusform>
            <numerusform>%Ln changes done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left and staged</source>
        <translation>
            <numerusform>%Ln left and staged</numerusform>
            <numerusform>%Ln left and staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed by somebody else since and left alone</source>
        <translation>
            <numerusform>%Ln changed by somebody else since and left alone</numerusform>
            <numerusform>%Ln changed by somebody else since and left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone with their resource</source>
        <translation>
            <numerusform>%Ln gone with its resource</numerusform>
            <numerusform>%Ln gone with their resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln damaged in the journal and not sent</source>
        <translation>
            <numerusform>%Ln damaged in the journal and not sent</numerusform>
            <numerusform>%Ln damaged in the journal and not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read and stay unknown</source>
        <translation>
            <numerusform>%Ln could not be read and stays unknown</numerusform>
            <numerusform>%Ln could not be read and stay unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) staged</source>
        <translation>
            <numerusform>%Ln change staged</numerusform>
            <numerusform>%Ln changes staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as it is</source>
        <translation>
            <numerusform>%Ln stays as it is</numerusform>
            <numerusform>%Ln stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This takes run %1 back. %Ln other staged change(s) are not ticked.</source>
        <extracomment>%1 is a run such as #3, or several such as &quot;#3, #4&quot;.</extracomment>
        <translation>
            <numerusform>This takes run %1 back. %Ln other staged change is not ticked.</numerusform>
            <numerusform>This takes run %1 back. %Ln other staged changes are not ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the rest of run %1. %Ln other staged change(s) are not ticked.</source>
        <extracomment>%1 is a run such as #3.</extracomment>
        <translation>
            <numerusform>This is the rest of run %1. %Ln other staged change is not ticked.</numerusform>
            <numerusform>This is the rest of run %1. %Ln other staged changes are not ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::IdsDialog</name>
    <message numerus="yes">
        <source>Select %Ln resource(s)</source>
        <translation>
            <numerusform>Select %Ln resource</numerusform>
            <numerusform>Select %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them by name</source>
        <translation>
            <numerusform>%Ln of them by name</numerusform>
            <numerusform>%Ln of them by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) of several resources</source>
        <translation>
            <numerusform>%Ln name of several resources</numerusform>
            <numerusform>%Ln names of several resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the first %Ln are looked for</source>
        <translation>
            <numerusform>only the first is looked for</numerusform>
            <numerusform>only the first %Ln are looked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 scopes were not read, and may have more of them.</source>
        <extracomment>%Ln: scopes that were not read, %1: all there are.</extracomment>
        <translation>
            <numerusform>%Ln of %1 scopes was not read, and may have more of them.</numerusform>
            <numerusform>%Ln of %1 scopes were not read, and may have more of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found, or of several resources (%Ln):</source>
        <translation>
            <numerusform>Not found, or of several resources (%Ln):</numerusform>
            <numerusform>Not found, or of several resources (%Ln):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln cell(s) corrected here; the file stays as it is.</source>
        <translation>
            <numerusform>%Ln cell corrected here; the file stays as it is.</numerusform>
            <numerusform>%Ln cells corrected here; the file stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stages the good rows; %Ln row(s) are left out</source>
        <translation>
            <numerusform>Stages the good rows; %Ln row is left out</numerusform>
            <numerusform>Stages the good rows; %Ln rows are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s) and zone list(s) were not listed yet; they may be there. Columns for region and product line say it at once.</source>
        <translation>
            <numerusform>%Ln product line or zone list was not listed yet; it may be there. Columns for region and product line say it at once.</numerusform>
            <numerusform>%Ln product lines and zone lists were not listed yet; they may be there. Columns for region and product line say it at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) were corrected here, and nothing is staged yet.</source>
        <translation>
            <numerusform>%Ln cell was corrected here, and nothing is staged yet.</numerusform>
            <numerusform>%Ln cells were corrected here, and nothing is staged yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ImportTexts</name>
    <message numerus="yes">
        <source>The row has %Ln field(s), %1 are expected. Put fields with separators in quotation marks.</source>
        <translation>
            <numerusform>The row has %Ln field, %1 are expected. Put fields with separators in quotation marks.</numerusform>
            <numerusform>The row has %Ln fields, %1 are expected. Put fields with separators in quotation marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resource would hold %Ln tag(s), %1 are allowed. Remove some with &lt;remove&gt;.</source>
        <translation>
            <numerusform>The resource would hold %Ln tag, %1 are allowed. Remove some with &lt;remove&gt;.</numerusform>
            <numerusform>The resource would hold %Ln tags, %1 are allowed. Remove some with &lt;remove&gt;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>Stage %Ln change</numerusform>
            <numerusform>Stage %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) end early; the cells that are missing there count as empty.</source>
        <translation>
            <numerusform>%Ln row ends early; the cells that are missing there count as empty.</numerusform>
            <numerusform>%Ln rows end early; the cells that are missing there count as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %Ln field(s) only, %1 are expected. An empty cell means something here: fill in the row, or leave tags of empty cells alone.</source>
        <translation>
            <numerusform>The row has %Ln field only, %1 are expected. An empty cell means something here: fill in the row, or leave tags of empty cells alone.</numerusform>
            <numerusform>The row has %Ln fields only, %1 are expected. An empty cell means something here: fill in the row, or leave tags of empty cells alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in %1</source>
        <extracomment>%1: &quot;6 rows&quot;.</extracomment>
        <translation>
            <numerusform>%Ln error in %1</numerusform>
            <numerusform>%Ln errors in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln worth a look</source>
        <extracomment>What is odd in a table and is staged all the same.</extracomment>
        <translation>
            <numerusform>%Ln worth a look</numerusform>
            <numerusform>%Ln worth a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, leave out %Ln row(s)</source>
        <extracomment>%1: &quot;Stage 5 changes&quot;</extracomment>
        <translation>
            <numerusform>%1, leave out %Ln row</numerusform>
            <numerusform>%1, leave out %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have this name: %1. Give a column with IDs, or columns for region and product line.</source>
        <extracomment>%1: some of them, &quot;i-1 (cn-north-1, vm); i-2 (cn-north-1, disk)&quot;.</extracomment>
        <translation>
            <numerusform>%Ln resource has this name: %1. Give a column with IDs, or columns for region and product line.</numerusform>
            <numerusform>%Ln resources have this name: %1. Give a column with IDs, or columns for region and product line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have this name: %1. Give a column with IDs, columns for region and product line, or fewer scopes with --scope.</source>
        <translation>
            <numerusform>%Ln resource has this name: %1. Give a column with IDs, columns for region and product line, or fewer scopes with --scope.</numerusform>
            <numerusform>%Ln resources have this name: %1. Give a column with IDs, columns for region and product line, or fewer scopes with --scope.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyExpiry</name>
    <message numerus="yes">
        <source>Keys expire in %n min</source>
        <translation>
            <numerusform>Keys expire in %n min</numerusform>
            <numerusform>Keys expire in %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyImportDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) give no keys</source>
        <translation>
            <numerusform>%Ln place gives no keys</numerusform>
            <numerusform>%Ln places give no keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln profile(s) imported</source>
        <translation>
            <numerusform>%Ln profile imported</numerusform>
            <numerusform>%Ln profiles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln failed</source>
        <extracomment>%1 is &quot;3 profiles imported&quot;.</extracomment>
        <translation>
            <numerusform>%1, %Ln failed</numerusform>
            <numerusform>%1, %Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::KeyImportTexts</name>
    <message numerus="yes">
        <source>Import %Ln profile(s)</source>
        <translation>
            <numerusform>Import %Ln profile</numerusform>
            <numerusform>Import %Ln profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ListingTexts</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1: some product lines and zones.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read, so resources are missing here.</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those that failed.</extracomment>
        <translation>
            <numerusform>%1 of %Ln scope could not be read, so resources are missing here.</numerusform>
            <numerusform>%1 of %Ln scopes could not be read, so resources are missing here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %Ln scope(s) tags could not be read.</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those in trouble.</extracomment>
        <translation>
            <numerusform>In %1 of %Ln scope tags could not be read.</numerusform>
            <numerusform>In %1 of %Ln scopes tags could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scope(s) could not be read</source>
        <extracomment>Several product lines or zones are shown together. %1: the number of those that failed.</extracomment>
        <translation>
            <numerusform>%1 of %Ln scope could not be read</numerusform>
            <numerusform>%1 of %Ln scopes could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No resource in any of %Ln scope(s)</source>
        <translation>
            <numerusform>No resource in any of %Ln scope</numerusform>
            <numerusform>No resource in any of %Ln scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::MessageArea</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <extracomment>Button: shows the other messages, too.</extracomment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::Notices</name>
    <message numerus="yes">
        <source>Changes applied to %Ln resource(s).</source>
        <translation>
            <numerusform>Changes applied to %Ln resource.</numerusform>
            <numerusform>Changes applied to %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) changed</source>
        <translation>
            <numerusform>%Ln resource changed</numerusform>
            <numerusform>%Ln resources changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that could not be used were left out.</source>
        <translation>
            <numerusform>%Ln row that could not be used was left out.</numerusform>
            <numerusform>%Ln rows that could not be used were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln resource was written to %1.</numerusform>
            <numerusform>%Ln resources were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is locked after %n minute(s) without input.</source>
        <extracomment>%1 is the name of a profile.</extracomment>
        <translation>
            <numerusform>“%1” is locked after %n minute without input.</numerusform>
            <numerusform>“%1” is locked after %n minutes without input.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) wait, with their changes staged.</source>
        <translation>
            <numerusform>%Ln resource waits, with its changes staged.</numerusform>
            <numerusform>%Ln resources wait, with their changes staged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped by itself, because too many failed: %1 of %Ln resource(s).</source>
        <extracomment>%1: number of resources that failed, %Ln: of those that were tried.</extracomment>
        <translation>
            <numerusform>Stopped by itself, because too many failed: %1 of %Ln resource.</numerusform>
            <numerusform>Stopped by itself, because too many failed: %1 of %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the first %Ln resource(s) failed: stop, or go on all the same?</source>
        <extracomment>Of the resources to which changes were sent first. %1: of them failed, %Ln: all of them.</extracomment>
        <translation>
            <numerusform>%1 of the first %Ln resource failed: stop, or go on all the same?</numerusform>
            <numerusform>%1 of the first %Ln resources failed: stop, or go on all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) done and verified: go on or stop?</source>
        <extracomment>%1: number of resources that are done and were read back, %Ln: of all.</extracomment>
        <translation>
            <numerusform>%1 of %Ln resource done and verified: go on or stop?</numerusform>
            <numerusform>%1 of %Ln resources done and verified: go on or stop?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) done: go on or stop?</source>
        <extracomment>%1: number of resources that are done, %Ln: of all.</extracomment>
        <translation>
            <numerusform>%1 of %Ln resource done: go on or stop?</numerusform>
            <numerusform>%1 of %Ln resources done: go on or stop?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::OwnershipTexts</name>
    <message numerus="yes">
        <source>Terraform will set this back on %Ln resource(s), such as %1.</source>
        <extracomment>%1: an address of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>
            <numerusform>Terraform will set this back on %Ln resource, such as %1.</numerusform>
            <numerusform>Terraform will set this back on %Ln resources, such as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of tags that Terraform keeps are left out.</source>
        <translation>
            <numerusform>%Ln change of tags that Terraform keeps is left out.</numerusform>
            <numerusform>%Ln changes of tags that Terraform keeps are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PastePreview</name>
    <message numerus="yes">
        <source>%Ln cell(s) change.</source>
        <translation>
            <numerusform>%Ln cell changes.</numerusform>
            <numerusform>%Ln cells change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are refused and stay as they are.</source>
        <translation>
            <numerusform>%Ln cell is refused and stays as it is.</numerusform>
            <numerusform>%Ln cells are refused and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) hold the value already.</source>
        <translation>
            <numerusform>%Ln cell holds the value already.</numerusform>
            <numerusform>%Ln cells hold the value already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>Stage %Ln change</numerusform>
            <numerusform>Stage %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanFileTexts</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <translation>
            <numerusform>Stage %Ln change</numerusform>
            <numerusform>Stage %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read what is missing (at least %Ln request(s))</source>
        <translation>
            <numerusform>Read what is missing (at least %Ln request)</numerusform>
            <numerusform>Read what is missing (at least %Ln requests)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PlanTexts</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is read-only: its changes on %Ln resource(s) are not sent and stay staged. Open Profiles… to change that.</source>
        <extracomment>%1: a profile. “%Ln resource(s)” are those with staged changes.</extracomment>
        <translation>
            <numerusform>“%1” is read-only: its changes on %Ln resource are not sent and stay staged. Open Profiles… to change that.</numerusform>
            <numerusform>“%1” is read-only: its changes on %Ln resources are not sent and stay staged. Open Profiles… to change that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed %Ln resource(s) meanwhile. They are left out until you decide; “Now” has their value.</source>
        <translation>
            <numerusform>Somebody else changed %Ln resource meanwhile. It is left out until you decide; “Now” has their value.</numerusform>
            <numerusform>Somebody else changed %Ln resources meanwhile. They are left out until you decide; “Now” has their value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) will be left out, because their tags could not be read. Refresh to read them.</source>
        <translation>
            <numerusform>%Ln resource will be left out, because its tags could not be read. Refresh to read them.</numerusform>
            <numerusform>%Ln resources will be left out, because their tags could not be read. Refresh to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) will be left out, because they would hold more tags than the cloud allows. Remove tags from them first.</source>
        <translation>
            <numerusform>%Ln resource will be left out, because it would hold more tags than the cloud allows. Remove tags from it first.</numerusform>
            <numerusform>%Ln resources will be left out, because they would hold more tags than the cloud allows. Remove tags from them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These keys differ only in upper and lower case and will stand side by side on %Ln resource(s): %1.</source>
        <extracomment>%1: keys.</extracomment>
        <translation>
            <numerusform>These keys differ only in upper and lower case and will stand side by side on %Ln resource: %1.</numerusform>
            <numerusform>These keys differ only in upper and lower case and will stand side by side on %Ln resources: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) set</source>
        <translation>
            <numerusform>%Ln value set</numerusform>
            <numerusform>%Ln values set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) removed</source>
        <translation>
            <numerusform>%Ln tag removed</numerusform>
            <numerusform>%Ln tags removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>added to %Ln resource(s)</source>
        <translation>
            <numerusform>added to %Ln resource</numerusform>
            <numerusform>added to %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed on %Ln resource(s)</source>
        <translation>
            <numerusform>changed on %Ln resource</numerusform>
            <numerusform>changed on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed from %Ln resource(s)</source>
        <translation>
            <numerusform>removed from %Ln resource</numerusform>
            <numerusform>removed from %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would be removed on production, and the profile wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>%n tag would be removed on production, and the profile wants this number confirmed: nothing was sent.</numerusform>
            <numerusform>%n tags would be removed on production, and the profile wants this number confirmed: nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would change, and the profile wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>%n tag would change, and the profile wants this number confirmed: nothing was sent.</numerusform>
            <numerusform>%n tags would change, and the profile wants this number confirmed: nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” allows %2 resources in one apply, and %Ln have changes: none of them is sent. Untick some of them, or open Profiles….</source>
        <extracomment>%1: a profile, %2: a number of resources. “%Ln resource(s)” are those with staged changes.</extracomment>
        <translation>
            <numerusform>“%1” allows %2 resources in one apply, and %Ln has changes: it is not sent. Untick it, or open Profiles….</numerusform>
            <numerusform>“%1” allows %2 resources in one apply, and %Ln have changes: none of them is sent. Untick some of them, or open Profiles….</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of %1 break a rule of the policy, which wants that confirmed.</source>
        <extracomment>%1: keys. “%Ln change(s)” are those of these keys.</extracomment>
        <translation>
            <numerusform>%Ln change of %1 breaks a rule of the policy, which wants that confirmed.</numerusform>
            <numerusform>%Ln changes of %1 break a rule of the policy, which wants that confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) break a rule of the policy, which wants this number confirmed: nothing was sent.</source>
        <translation>
            <numerusform>%n change breaks a rule of the policy, which wants this number confirmed: nothing was sent.</numerusform>
            <numerusform>%n changes break a rule of the policy, which wants this number confirmed: nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cloud&apos;s tag service does not take the changes of %Ln resource(s): they are sent one resource at a time.</source>
        <translation>
            <numerusform>The cloud&apos;s tag service does not take the changes of %Ln resource: they are sent by themselves.</numerusform>
            <numerusform>The cloud&apos;s tag service does not take the changes of %Ln resources: they are sent one resource at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terraform will set %Ln change(s) back, because it keeps these tags, too: %1. Its files have them under %2.</source>
        <extracomment>%1: keys, %2: addresses of Terraform, such as &quot;module.dns.huaweicloud_dns_zone.main&quot;.</extracomment>
        <translation>
            <numerusform>Terraform will set %Ln change back, because it keeps these tags, too: %1. Its files have them under %2.</numerusform>
            <numerusform>Terraform will set %Ln changes back, because it keeps these tags, too: %1. Its files have them under %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyEditTexts</name>
    <message numerus="yes">
        <source>Broken on %1 of %Ln shown resource(s).</source>
        <extracomment>A rule of a policy is broken. %1: on how many, %Ln: of so many.</extracomment>
        <translation>
            <numerusform>Broken on %1 of %Ln shown resource.</numerusform>
            <numerusform>Broken on %1 of %Ln shown resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds for %Ln of them.</source>
        <translation>
            <numerusform>It holds for %Ln of them.</numerusform>
            <numerusform>It holds for %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln were not read.</source>
        <translation>
            <numerusform>The tags of %Ln were not read.</numerusform>
            <numerusform>The tags of %Ln were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not be said as rules; comments at the beginning of the file name them.</source>
        <translation>
            <numerusform>%Ln thing could not be said as a rule; a comment at the beginning of the file names it.</numerusform>
            <numerusform>%Ln things could not be said as rules; comments at the beginning of the file name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is saved, a policy with %Ln rule(s).</source>
        <extracomment>%1: a file; %Ln: rules in it.</extracomment>
        <translation>
            <numerusform>%1 is saved, a policy with %Ln rule.</numerusform>
            <numerusform>%1 is saved, a policy with %Ln rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::PolicyTexts</name>
    <message numerus="yes">
        <source>%Ln more of this kind; “tagdesk-cli check” lists them.</source>
        <extracomment>Behind what is said of one line of a policy.</extracomment>
        <translation>
            <numerusform>%Ln more of this kind; “tagdesk-cli check” lists it.</numerusform>
            <numerusform>%Ln more of this kind; “tagdesk-cli check” lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) keep the policy.</source>
        <translation>
            <numerusform>%Ln resource keeps the policy.</numerusform>
            <numerusform>%Ln resources keep the policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2 of %Ln resource(s).</source>
        <extracomment>%1: &quot;8 violations&quot;, %2: a number; %Ln are all of them.</extracomment>
        <translation>
            <numerusform>%1 on %2 of %Ln resource.</numerusform>
            <numerusform>%1 on %2 of %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln violation(s)</source>
        <translation>
            <numerusform>%Ln violation</numerusform>
            <numerusform>%Ln violations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read, so nothing is known of them.</source>
        <translation>
            <numerusform>The tags of %Ln resource were not read, so nothing is known of them.</numerusform>
            <numerusform>The tags of %Ln resources were not read, so nothing is known of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan mends something of %Ln resource(s).</source>
        <translation>
            <numerusform>The plan mends something of %Ln resource.</numerusform>
            <numerusform>The plan mends something of %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) need a person.</source>
        <translation>
            <numerusform>%Ln resource needs a person.</numerusform>
            <numerusform>%Ln resources need a person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A policy with %Ln rule(s) was written.</source>
        <translation>
            <numerusform>A policy with %Ln rule was written.</numerusform>
            <numerusform>A policy with %Ln rules was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ProfileTexts</name>
    <message numerus="yes">
        <source>%Ln profile(s) cannot be used as they stand in the file.</source>
        <translation>
            <numerusform>%Ln profile cannot be used as it stands in the file.</numerusform>
            <numerusform>%Ln profiles cannot be used as they stand in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %Ln member(s) that this version of TagDesk does not know, without effect here; they are kept: %2.</source>
        <extracomment>%1: name of a profile, %2: names of members, parted by commas.</extracomment>
        <translation>
            <numerusform>“%1” has %Ln member that this version of TagDesk does not know, without effect here; it is kept: %2.</numerusform>
            <numerusform>“%1” has %Ln members that this version of TagDesk does not know, without effect here; they are kept: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::RenameKeyDialog</name>
    <message numerus="yes">
        <source>On %Ln resource(s) that are shown</source>
        <translation>
            <numerusform>On %Ln resource that is shown</numerusform>
            <numerusform>On %Ln resources that are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %Ln selected resource(s)</source>
        <translation>
            <numerusform>On %Ln selected resource</numerusform>
            <numerusform>On %Ln selected resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) change; each keeps its value.</source>
        <translation>
            <numerusform>%Ln resource changes; it keeps its value.</numerusform>
            <numerusform>%Ln resources change; each keeps its value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) have another value under the new key and keep both keys.</source>
        <translation>
            <numerusform>%Ln resource has another value under the new key and keeps both keys.</numerusform>
            <numerusform>%Ln resources have another value under the new key and keep both keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) cannot be edited and stay as they are.</source>
        <translation>
            <numerusform>%Ln resource cannot be edited and stays as it is.</numerusform>
            <numerusform>%Ln resources cannot be edited and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ReplaceDialog</name>
    <message numerus="yes">
        <source>%Ln selected resource(s)</source>
        <translation>
            <numerusform>%Ln selected resource</numerusform>
            <numerusform>%Ln selected resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown resource(s)</source>
        <translation>
            <numerusform>%Ln shown resource</numerusform>
            <numerusform>%Ln shown resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ResourcePane</name>
    <message numerus="yes">
        <source>%Ln resource(s) are hidden by it.</source>
        <translation>
            <numerusform>%Ln resource is hidden by it.</numerusform>
            <numerusform>%Ln resources are hidden by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln failed resource(s)</source>
        <translation>
            <numerusform>Retry %Ln failed resource</numerusform>
            <numerusform>Retry %Ln failed resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the tags of %Ln resource(s) again</source>
        <translation>
            <numerusform>Read the tags of %Ln resource again</numerusform>
            <numerusform>Read the tags of %Ln resources again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ReviewFooter</name>
    <message numerus="yes">
        <source>Apply to %Ln &amp;first</source>
        <extracomment>Button beside a field with the number: applies the changes to so many resources, then asks.</extracomment>
        <translation>
            <numerusform>Apply to %Ln &amp;first</numerusform>
            <numerusform>Apply to %Ln &amp;first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeSearch</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <extracomment>Beside the field that searches the tree.</extracomment>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeSetTexts</name>
    <message numerus="yes">
        <source>%Ln zone(s)</source>
        <translation>
            <numerusform>%Ln zone</numerusform>
            <numerusform>%Ln zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product line(s)</source>
        <extracomment>Lists of resources: product lines of several regions and clouds, or public and private zones.</extracomment>
        <translation>
            <numerusform>%Ln product line</numerusform>
            <numerusform>%Ln product lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s)</source>
        <translation>
            <numerusform>%Ln scope</numerusform>
            <numerusform>%Ln scopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names of some product lines; there are %n more.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) without tags</source>
        <extracomment>Of a scope that was not listed yet.</extracomment>
        <translation>
            <numerusform>%Ln resource without tags</numerusform>
            <numerusform>%Ln resources without tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) without %1</source>
        <extracomment>Of a scope that was not listed yet; %1 is the key of a tag.</extracomment>
        <translation>
            <numerusform>%Ln resource without %1</numerusform>
            <numerusform>%Ln resources without %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ScopeWords</name>
    <message numerus="yes">
        <source>%n resource(s) with staged changes</source>
        <translation>
            <numerusform>%n resource with staged changes</numerusform>
            <numerusform>%n resources with staged changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) failed</source>
        <translation>
            <numerusform>%n resource failed</numerusform>
            <numerusform>%n resources failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::SearchBar</name>
    <message numerus="yes">
        <source>Searching all %Ln scope(s)</source>
        <translation>
            <numerusform>Searching the only scope</numerusform>
            <numerusform>Searching all %Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching %1 of %Ln scope(s); %2 were not read</source>
        <translation>
            <numerusform>Searching %1 of %Ln scope; %2 was not read</numerusform>
            <numerusform>Searching %1 of %Ln scopes; %2 were not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the rest (at least %Ln request(s))</source>
        <translation>
            <numerusform>Read the rest (at least %Ln request)</numerusform>
            <numerusform>Read the rest (at least %Ln requests)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the rest (about %Ln request(s))</source>
        <translation>
            <numerusform>Read the rest (about %Ln request)</numerusform>
            <numerusform>Read the rest (about %Ln requests)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::SnapshotTexts</name>
    <message numerus="yes">
        <source>Snapshot %1 of %Ln resource(s) was kept.</source>
        <extracomment>%1 is the number of the snapshot.</extracomment>
        <translation>
            <numerusform>Snapshot %1 of %Ln resource was kept.</numerusform>
            <numerusform>Snapshot %1 of %Ln resources was kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing changed on %Ln resource(s): snapshot %1 holds the same and was seen again.</source>
        <extracomment>%1 is the number of the snapshot.</extracomment>
        <translation>
            <numerusform>Nothing changed on %Ln resource: snapshot %1 holds the same and was seen again.</numerusform>
            <numerusform>Nothing changed on %Ln resources: snapshot %1 holds the same and was seen again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) could not be read; the snapshot says so, and takes nothing in them for removed.</source>
        <translation>
            <numerusform>%Ln scope could not be read; the snapshot says so, and takes nothing in it for removed.</numerusform>
            <numerusform>%Ln scopes could not be read; the snapshot says so, and takes nothing in them for removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) deleted.</source>
        <translation>
            <numerusform>%Ln snapshot deleted.</numerusform>
            <numerusform>%Ln snapshots deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing changed on %Ln resource(s).</source>
        <translation>
            <numerusform>Nothing changed on %Ln resource.</numerusform>
            <numerusform>Nothing changed on %Ln resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln resource(s) changed</source>
        <translation>
            <numerusform>tags of %Ln resource changed</numerusform>
            <numerusform>tags of %Ln resources changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) added</source>
        <translation>
            <numerusform>%Ln resource added</numerusform>
            <numerusform>%Ln resources added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed</source>
        <translation>
            <numerusform>%Ln resource removed</numerusform>
            <numerusform>%Ln resources removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed or without tags now</source>
        <translation>
            <numerusform>%Ln resource removed or without tags now</numerusform>
            <numerusform>%Ln resources removed or without tags now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln resource(s): %1.</source>
        <extracomment>%1 is a list of what changed, as “tags of 3 resources changed, 2 resources added”.</extracomment>
        <translation>
            <numerusform>Of %Ln resource: %1.</numerusform>
            <numerusform>Of %Ln resources: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed tag(s): %1 by TagDesk, %2 not by TagDesk, %3 not known.</source>
        <extracomment>%1, %2 and %3 are numbers of changed tags.</extracomment>
        <translation>
            <numerusform>%Ln changed tag: %1 by TagDesk, %2 not by TagDesk, %3 not known.</numerusform>
            <numerusform>%Ln changed tags: %1 by TagDesk, %2 not by TagDesk, %3 not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln resource(s) were not read, then or now.</source>
        <translation>
            <numerusform>The tags of %Ln resource were not read, then or now.</numerusform>
            <numerusform>The tags of %Ln resources were not read, then or now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) could not be compared, since they were not read then or now.</source>
        <translation>
            <numerusform>%Ln scope could not be compared, since it was not read then or now.</numerusform>
            <numerusform>%Ln scopes could not be compared, since they were not read then or now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) are to be as they were, %1.</source>
        <extracomment>%1 is “on 3 resources”.</extracomment>
        <translation>
            <numerusform>%Ln tag is to be as it was, %1.</numerusform>
            <numerusform>%Ln tags are to be as they were, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln resource(s)</source>
        <translation>
            <numerusform>on %Ln resource</numerusform>
            <numerusform>on %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: their resources are not there, or were not read.</source>
        <translation>
            <numerusform>%Ln tag stays as it is: its resource is not there, or was not read.</numerusform>
            <numerusform>%Ln tags stay as they are: their resources are not there, or were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: they changed again after they were compared.</source>
        <translation>
            <numerusform>%Ln tag stays as it is: it changed again after it was compared.</numerusform>
            <numerusform>%Ln tags stay as they are: they changed again after they were compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) stay as they are: the rules of the cloud, the profile or its policy forbid the value that was there.</source>
        <translation>
            <numerusform>%Ln tag stays as it is: the rules of the cloud, the profile or its policy forbid the value that was there.</numerusform>
            <numerusform>%Ln tags stay as they are: the rules of the cloud, the profile or its policy forbid the values that were there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) of the table were not read to their end, and are not in it.</source>
        <translation>
            <numerusform>%Ln scope of the table was not read to its end, and is not in it.</numerusform>
            <numerusform>%Ln scopes of the table were not read to their end, and are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snapshot(s) take %1 on the disk.</source>
        <extracomment>%1 is a size, as “25.4 MB”.</extracomment>
        <translation>
            <numerusform>%Ln snapshot takes %1 on the disk.</numerusform>
            <numerusform>%Ln snapshots take %1 on the disk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s)</source>
        <translation>
            <numerusform>%Ln scope</numerusform>
            <numerusform>%Ln scopes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln snapshot(s)?</source>
        <translation>
            <numerusform>Delete %Ln snapshot?</numerusform>
            <numerusform>Delete %Ln snapshots?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::SpellingsDialog</name>
    <message numerus="yes">
        <source>%Ln shown resource(s)</source>
        <translation>
            <numerusform>%Ln shown resource</numerusform>
            <numerusform>%Ln shown resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::StatusTexts</name>
    <message numerus="yes">
        <source>%Ln change(s) are not sent and stay staged</source>
        <translation>
            <numerusform>%Ln change is not sent and stays staged</numerusform>
            <numerusform>%Ln changes are not sent and stay staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s) of %1</source>
        <extracomment>How many different values the selected resources have of a tag. %1: its key.</extracomment>
        <translation>
            <numerusform>%Ln different value of %1</numerusform>
            <numerusform>%Ln different values of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <extracomment>Cells of the table that are selected.</extracomment>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) to decide about</source>
        <extracomment>Somebody else changed them; it has to be decided whose value is to stand.</extracomment>
        <translation>
            <numerusform>%Ln resource to decide about</numerusform>
            <numerusform>%Ln resources to decide about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) cannot be sent</source>
        <extracomment>Their tags were not read, they would get more tags than the cloud allows, or the profile forbids it.</extracomment>
        <translation>
            <numerusform>%Ln resource cannot be sent</numerusform>
            <numerusform>%Ln resources cannot be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <extracomment>State of a row: this many tags of it have staged edits.</extracomment>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln s</source>
        <extracomment>An estimate; s stands for seconds.</extracomment>
        <translation>
            <numerusform>about %Ln s</numerusform>
            <numerusform>about %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <extracomment>An estimate; min stands for minutes.</extracomment>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <extracomment>An estimate; h stands for hours.</extracomment>
        <translation>
            <numerusform>about %Ln h</numerusform>
            <numerusform>about %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review and apply %Ln change(s)…</source>
        <translation>
            <numerusform>Review and apply %Ln change…</numerusform>
            <numerusform>Review and apply %Ln changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>Resources that were changed.</extracomment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <extracomment>Resources whose change the cloud refused.</extracomment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <extracomment>Resources that are still to be changed.</extracomment>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <extracomment>Of all resources, those that the filter lets through.</extracomment>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln change(s) in %2</source>
        <extracomment>Heading of the review. %1: number of changes that are sent, %Ln: of all that are staged, %2: &quot;37 resources&quot;.</extracomment>
        <translation>
            <numerusform>%1 of %Ln change in %2</numerusform>
            <numerusform>%1 of %Ln changes in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %1 of %Ln change(s) to %2</source>
        <extracomment>Button that sends some of the staged changes. %1: the number of those, %Ln: of all that are staged, %2: &quot;37 resources&quot;.</extracomment>
        <translation>
            <numerusform>Apply %1 of %Ln change to %2</numerusform>
            <numerusform>Apply %1 of %Ln changes to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagApplyDialog</name>
    <message numerus="yes">
        <source>Into %Ln selected resource(s). Other tags of them stay.</source>
        <translation>
            <numerusform>Into %Ln selected resource. Its other tags stay.</numerusform>
            <numerusform>Into %Ln selected resources. Other tags of them stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %Ln change(s)</source>
        <extracomment>Button; %Ln counts tags of resources.</extracomment>
        <translation>
            <numerusform>Stage %Ln change</numerusform>
            <numerusform>Stage %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot be set and are left out.</source>
        <translation>
            <numerusform>%Ln line cannot be set and is left out.</numerusform>
            <numerusform>%Ln lines cannot be set and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagChoiceDialog</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagExchange</name>
    <message numerus="yes">
        <source>%Ln tag(s) copied</source>
        <extracomment>%1: keys, parted by commas.</extracomment>
        <translation>
            <numerusform>%Ln tag copied</numerusform>
            <numerusform>%Ln tags copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) copied; left out, because of several values: %1</source>
        <translation>
            <numerusform>%Ln tag copied; left out, because of several values: %1</numerusform>
            <numerusform>%Ln tags copied; left out, because of several values: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagList</name>
    <message numerus="yes">
        <source>Show %Ln more key(s)</source>
        <translation>
            <numerusform>Show %Ln more key</numerusform>
            <numerusform>Show %Ln more keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagModeButton</name>
    <message numerus="yes">
        <source>%Ln will change</source>
        <extracomment>Part of a list: resources that an edit would change.</extracomment>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already equal</source>
        <extracomment>Part of a list: resources that have the value already.</extracomment>
        <translation>
            <numerusform>%Ln already equal</numerusform>
            <numerusform>%Ln already equal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left alone</source>
        <extracomment>Part of a list: resources that an edit would not touch.</extracomment>
        <translation>
            <numerusform>%Ln left alone</numerusform>
            <numerusform>%Ln left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagNote</name>
    <message numerus="yes">
        <source>%Ln resource(s) have both %1 and %2 with different values. Whose value stays?</source>
        <translation>
            <numerusform>%Ln resource has both %1 and %2 with different values. Whose value stays?</numerusform>
            <numerusform>%Ln resources have both %1 and %2 with different values. Whose value stays?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have both with one value and lose %1.</source>
        <translation>
            <numerusform>%Ln has both with one value and loses %1.</numerusform>
            <numerusform>%Ln have both with one value and lose %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have only %1; it is renamed there.</source>
        <translation>
            <numerusform>%Ln has only %1; it is renamed there.</numerusform>
            <numerusform>%Ln have only %1; it is renamed there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagPane</name>
    <message numerus="yes">
        <source>An unfinished edit on %Ln other resource(s) keeps changes from being applied.</source>
        <translation>
            <numerusform>An unfinished edit on %Ln other resource keeps changes from being applied.</numerusform>
            <numerusform>An unfinished edit on %Ln other resources keeps changes from being applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected resources failed. %1</source>
        <extracomment>%1: what went wrong, a whole sentence.</extracomment>
        <translation>
            <numerusform>%Ln of the selected resources failed. %1</numerusform>
            <numerusform>%Ln of the selected resources failed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the selected resources failed for different reasons. The first: %1</source>
        <extracomment>%1: what went wrong, a whole sentence.</extracomment>
        <translation>
            <numerusform>%Ln of the selected resources failed for different reasons. The first: %1</numerusform>
            <numerusform>%Ln of the selected resources failed for different reasons. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagPaneHead</name>
    <message numerus="yes">
        <source>%Ln resource(s) selected</source>
        <translation>
            <numerusform>%Ln resource selected</numerusform>
            <numerusform>%Ln resources selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by the filter is left out</source>
        <translation>
            <numerusform>%Ln hidden by the filter is left out</numerusform>
            <numerusform>%Ln hidden by the filter are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose tags were not read is left out</source>
        <translation>
            <numerusform>%Ln whose tags were not read is left out</numerusform>
            <numerusform>%Ln whose tags were not read are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagRow</name>
    <message numerus="yes">
        <source>&lt;different&gt; (%Ln value(s))</source>
        <extracomment>Placeholder of a field: the selected resources have different values of this tag.</extracomment>
        <translation>
            <numerusform>&lt;different&gt; (%Ln value)</numerusform>
            <numerusform>&lt;different&gt; (%Ln values)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;different&gt; (%Ln)</source>
        <extracomment>The same where there is less room; %Ln counts the values.</extracomment>
        <translation>
            <numerusform>&lt;different&gt; (%Ln)</numerusform>
            <numerusform>&lt;different&gt; (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <extracomment>The same where there is hardly any room.</extracomment>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::TagStatusLine</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <extracomment>Part of a list after &quot;Staged:&quot;.</extracomment>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ThenAndNowDialog</name>
    <message numerus="yes">
        <source>&amp;Restore %Ln tag(s)…</source>
        <translation>
            <numerusform>&amp;Restore %Ln tag…</numerusform>
            <numerusform>&amp;Restore %Ln tags…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ValueFilterPopup</name>
    <message numerus="yes">
        <source>The %Ln most frequent values. Type to find others.</source>
        <translation>
            <numerusform>The %Ln most frequent values. Type to find others.</numerusform>
            <numerusform>The %Ln most frequent values. Type to find others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::ValuesPopup</name>
    <message numerus="yes">
        <source>And %Ln more value(s). F2 or a double click edits one value on its own resources.</source>
        <translation>
            <numerusform>And %Ln more value. F2 or a double click edits one value on its own resources.</numerusform>
            <numerusform>And %Ln more values. F2 or a double click edits one value on its own resources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tagdesk::WorkbookTexts</name>
    <message numerus="yes">
        <source>%Ln hidden row(s) are read, too.</source>
        <translation>
            <numerusform>%Ln hidden row is read, too.</numerusform>
            <numerusform>%Ln hidden rows are read, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merged cell(s) count for each row they cover.</source>
        <translation>
            <numerusform>%Ln merged cell counts for each row it covers.</numerusform>
            <numerusform>%Ln merged cells count for each row they cover.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) show their number with words or signs; the number alone is read.</source>
        <translation>
            <numerusform>%Ln cell shows its number with words or signs; the number alone is read.</numerusform>
            <numerusform>%Ln cells show their number with words or signs; the number alone is read.</numerusform>
        </translation>
    </message>
</context>
</TS>
