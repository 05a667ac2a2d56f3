// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "jdkeycsv.h"

#include "keytable.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

KeyTableForm form()
{
    KeyTableForm form;
    form.cloud = u"jdcloud"_s;
    form.userHeads = {"username", "user", "name", "用户名"};
    form.accessKeyHeads = {"accesskeyid", "accesskey", "ak"};
    form.secretKeyHeads = {"accesskeysecret", "secretkey", "accesssecret", "secretaccesskey", "sk"};
    return form;
}

} // namespace

QString JdKeyCsv::name() const
{
    return u"csv"_s;
}

bool JdKeyCsv::matches(QByteArrayView text) const
{
    // "Secret Access Key" is Huawei Cloud's head, which JD Cloud's keys tell apart by how they begin.
    return isKeyTable(text, form())
        && (!text.toByteArray().toLower().contains("secret access key") || text.contains("JDC_"));
}

KeyFileContent JdKeyCsv::read(const KeyFileInput &input) const
{
    return readKeyTable(input, form());
}

} // namespace tagdesk
