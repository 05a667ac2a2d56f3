// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// A state of Terraform with 20,000 resources, and who of a million rows is among them.
#include "figures.h"
#include "syntheticestate.h"

#include "tagowners.h"
#include "terraformfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tagdesk;
using namespace tagdesk::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kResources = 1'000'000;
constexpr std::size_t kManaged = 20'000;

/// As `terraform show -json` writes the state, of every fiftieth row.
QByteArray state(const ResourceTable &table)
{
    QJsonArray resources;
    for (std::size_t number = 0; number < kManaged; ++number) {
        const Row row = static_cast<Row>(number * (kResources / kManaged));
        const QString name = u"cloud_instance.vm[%1]"_s.arg(number);
        resources.append(QJsonObject{{u"address"_s, u"module.web."_s + name}, {u"mode"_s, u"managed"_s},
            {u"values"_s,
                QJsonObject{{u"id"_s, table.idText(row)}, {u"name"_s, table.nameText(row)},
                    {u"image"_s, QString(200, u'i')},
                    {u"tags"_s, QJsonObject{{u"env"_s, u"prod"_s}, {u"owner"_s, u"ann"_s}}}}}});
    }
    return QJsonDocument(
        {{u"format_version"_s, u"1.0"_s},
            {u"values"_s, QJsonObject{{u"root_module"_s, QJsonObject{{u"resources"_s, resources}}}}}})
        .toJson();
}

} // namespace

int main()
{
    ResourceTable table;
    fill(table, kResources, Sharing::Realistic);
    const QByteArray json = state(table);
    ManagedResources read;
    measure("a state of 20,000 resources read",
        [&] { read = readTerraform(json).value_or(ManagedResources()); },
        {{u"bytes"_s, static_cast<qint64>(json.size())}});
    const auto managed = std::make_shared<const ManagedResources>(read);
    qint64 found = 0;
    TagOwners owners(table);
    const auto ask = [&](std::size_t step) {
        found = 0;
        for (std::size_t row = 0; row < kResources; row += step)
            found += owners.of(static_cast<Row>(row)) == nullptr ? 0 : 1;
    };
    const auto forget = [&] {
        owners.setManaged(u"bench"_s, managed);
    };
    measure(
        "20,000 managed resources found", [&] { ask(kResources / kManaged); }, {{u"aim"_s, 200}}, forget);
    measure(
        "1,000,000 rows asked, 20,000 managed", [&] { ask(1); }, {}, forget);
    measure("the same rows again", [&] { ask(1); }, {{u"found"_s, found}});
}
