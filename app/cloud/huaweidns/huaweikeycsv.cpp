// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "huaweikeycsv.h"

#include "keytable.h"

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

KeyTableForm form()
{
    KeyTableForm form;
    form.cloud = u"huawei"_s;
    form.userHeads = {"username", "用户名"};
    form.accessKeyHeads = {"accesskeyid"};
    form.secretKeyHeads = {"secretaccesskey"};
    form.needsRegion = true;
    return form;
}

} // namespace

QString HuaweiKeyCsv::name() const
{
    return u"csv"_s;
}

bool HuaweiKeyCsv::matches(QByteArrayView text) const
{
    return isKeyTable(text, form());
}

KeyFileContent HuaweiKeyCsv::read(const KeyFileInput &input) const
{
    return readKeyTable(input, form());
}

} // namespace tagdesk
