// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "filtertext.h"

#include "filter.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

QString FilterTexts::of(const FilterProblem &problem)
{
    if (problem.kind == FilterProblem::Kind::UnknownState) {
        //: %1: what was typed, %2: words of the filter with commas between.
        return tr("The filter does not know “%1”. It knows %2.")
            .arg(problem.text, Filter::stateWords().join(u", "_s));
    }
    //: %1: where in the filter, counted from 1, %2: what is wrong, in English.
    return tr("The pattern cannot be read at character %1 of the filter: %2.")
        .arg(QString::number(problem.position + 1), problem.text);
}

QString FilterTexts::gaveUp()
{
    return tr("The pattern takes too long on some texts, so resources may be missing. Make it simpler.");
}

QList<FilterTexts::Form> FilterTexts::forms()
{
    return {{u"web"_s, tr("the text in the name, the ID, a key or a value")},
        //: An example of the filter language: its straight quotes stay.
        {tr("\"two words\""), tr("the same, blanks included")}, {u"env=prod"_s, tr("the tag env is prod")},
        {u"env=pro*"_s, tr("the value of env begins with pro; *x: it ends with x")},
        {u"env==Prod"_s, tr("the same, but upper and lower case differ")},
        {u"env~^pr"_s, tr("a regular expression fits the value of env; upper and lower case differ")},
        {u"~web-\\d+"_s, tr("a regular expression fits the name, the ID, a key or a value")},
        {u"name:pay-*"_s, tr("the name begins with pay-; without * it is the whole name")},
        {u"id:i-1"_s, tr("the ID is i-1; * stands for any text, as in a name")},
        {u"env="_s, tr("there is a tag env")}, {u"env=="_s, tr("the value of env is empty")},
        {u"!env"_s, tr("there is no tag env; ! in front of any other term: it does not hold")},
        {u"region:beijing"_s, tr("the name or the code of the region holds the text")},
        {u"cloud:huawei"_s, tr("the same of the cloud")}, {u"account:shop"_s, tr("the same of the account")},
        {u"product:disk"_s, tr("the same of the product line")},
        {u"zone:example"_s, tr("the same of the zone that a record set is in")},
        {u"is:untagged"_s, tr("there is no tag")}, {u"is:changed"_s, tr("changes are staged")},
        {u"is:failed"_s, tr("the last change failed")}, {u"is:notread"_s, tr("the tags could not be read")},
        {u"is:invalid"_s, tr("the cloud refuses a key or a value that is there")},
        {u"is:over-quota"_s, tr("the staged changes make more tags than the cloud allows")},
        {u"is:violates"_s, tr("the tags break a rule of the policy")},
        {u"is:managed"_s, tr("Terraform keeps tags of it, too")},
        {u"violates:owner"_s, tr("they break a rule about the key owner; * stands for any text")}};
}

} // namespace tagdesk
