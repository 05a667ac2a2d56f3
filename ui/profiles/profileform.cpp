// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "profileform.h"

#include "accountfieldrows.h"
#include "colourchoice.h"
#include "formrows.h"
#include "icons.h"
#include "profiletext.h"
#include "scopetext.h"
#include "secretfield.h"
#include "statustext.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace tagdesk {

using namespace Qt::StringLiterals;

namespace {

/// Texts parted by commas; neither a region nor a tag key has one.
QStringList parted(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

QString joined(const QStringList &parts)
{
    return parts.join(u", "_s);
}

} // namespace

ProfileForm::ProfileForm(std::vector<CloudDescription> clouds, QWidget *parent)
    : QWidget(parent)
    , m_clouds(std::move(clouds))
    , m_rows(new FormRows(this))
{
    auto *layout = new QVBoxLayout(this);
    const Metrics metrics = Metrics::of(fontMetrics());
    layout->setContentsMargins(metrics.edge, metrics.edge, metrics.edge, metrics.edge);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    addAccount();
    addKeys();
    addGuards();
    addRequests();
    watch();
    setDraft({});
}

QLineEdit *ProfileForm::lineField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(m_rows);
    field->setObjectName(name);
    field->setPlaceholderText(placeholder);
    return field;
}

QSpinBox *ProfileForm::numberField(const QString &name, int maximum, const QString &zero)
{
    auto *field = new QSpinBox(m_rows);
    field->setObjectName(name);
    field->setMaximum(maximum);
    field->setSpecialValueText(zero);
    return field;
}

QCheckBox *ProfileForm::checkField(const QString &name, const QString &text)
{
    auto *field = new QCheckBox(text, m_rows);
    field->setObjectName(name);
    return field;
}

void ProfileForm::addAccount()
{
    m_name = lineField(u"profileName"_s);
    m_cloud = new QComboBox(m_rows);
    m_cloud->setObjectName(u"profileCloud"_s);
    for (const CloudDescription &each : m_clouds)
        m_cloud->addItem(icon(Icon::Cloud, ColorRole::Secondary), ScopeTexts::cloud(each.cloud), each.cloud);
    m_folder = new QComboBox(m_rows);
    m_folder->setObjectName(u"profileFolder"_s);
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_colour = new ColourChoice(m_rows);
    m_colour->setObjectName(u"profileColour"_s);
    //: What a profile without regions has.
    m_regions = lineField(u"profileRegions"_s, tr("all that the cloud documents"));
    m_endpoint = lineField(u"profileEndpoint"_s, tr("the cloud's own"));

    m_rows->addHeading(tr("Account"));
    m_rows->addField(tr("&Name"), m_name);
    m_rows->addField(tr("C&loud"), m_cloud);
    m_rows->addField(tr("&Folder"), m_folder);
    m_rows->addField(tr("C&olour"), m_colour);
    m_rows->addField(
        tr("&Regions"), m_regions, tr("Several are parted by commas, for example cn-north-1, cn-east-2."));
    m_rows->addField(tr("&Endpoint"), m_endpoint);
    m_accountFields = new AccountFieldRows(m_rows, m_clouds, AccountField::Section::Account, this);
}

void ProfileForm::addKeys()
{
    m_accessKey = new SecretField(SecretField::Shown::Always, m_rows);
    m_accessKey->setObjectName(u"profileAccessKey"_s);
    m_secretKey = new SecretField(SecretField::Shown::OnDemand, m_rows);
    m_secretKey->setObjectName(u"profileSecretKey"_s);
    m_token = new SecretField(SecretField::Shown::OnDemand, m_rows);
    m_token->setObjectName(u"profileToken"_s);
    //: When keys end that nobody noted an end for.
    m_tokenExpires = lineField(u"profileTokenExpires"_s, tr("not known"));

    m_rows->addHeading(tr("Keys"));
    m_rows->addField(tr("&Access key"), m_accessKey);
    m_rows->addField(tr("&Secret key"), m_secretKey);
    m_rows->addField(tr("Security &token"), m_token);
    m_rows->addField(tr("Keys e&xpire"), m_tokenExpires,
        tr("As the cloud tells it, for example 2026-03-14T18:00:00Z; UTC where no zone is named."));
    m_keyFields = new AccountFieldRows(m_rows, m_clouds, AccountField::Section::Keys, this);
}

void ProfileForm::addGuards()
{
    m_production = checkField(u"profileProduction"_s, tr("&Production"));
    m_production->setIcon(icon(Icon::Warning, ColorRole::Changed));
    m_readOnly = checkField(u"profileReadOnly"_s, tr("Rea&d-only"));
    m_readOnly->setIcon(icon(Icon::Lock, ColorRole::Secondary));
    m_protectedKeys = lineField(u"profileProtectedKeys"_s, tr("none"));
    m_policies = lineField(u"profilePolicies"_s, tr("none"));
    m_infrastructure = lineField(u"profileInfrastructure"_s, tr("none"));
    constexpr int kMost = std::numeric_limits<int>::max();
    m_maximum = numberField(u"profileMaximum"_s, kMost, tr("no limit"));
    m_confirm = numberField(u"profileConfirm"_s, kMost, tr("any number of changes"));
    //: The keys never leave memory by themselves.
    m_lockAfter = numberField(u"profileLockAfter"_s, kMost, tr("never"));
    //: Behind a number of minutes, with a blank before it.
    m_lockAfter->setSuffix(tr(" min"));
    m_verify = checkField(u"profileVerify"_s, tr("&Verify writes: read back what the cloud accepted"));
    m_guard = checkField(u"profileGuard"_s, tr("&Guard conflicts: read again before writing"));

    m_rows->addHeading(tr("Care"));
    m_rows->addWide(m_production, tr("Marked everywhere; removing a tag asks for the number of removals."));
    m_rows->addWide(m_readOnly, tr("Nothing that changes anything is ever sent."));
    m_rows->addField(tr("Protected &keys"), m_protectedKeys,
        tr("Tags with these keys are never touched. Several are parted by commas; * stands for any text."));
    m_rows->addField(tr("Policies"), m_policies,
        tr("Files with what your organisation wants of tags; several are parted by commas. Those without a "
           "folder are looked for in “policies” beside the profiles."));
    m_editPolicy = new QPushButton(tr("Edit the policy…"), m_rows);
    m_editPolicy->setObjectName(u"profileEditPolicy"_s);
    m_editPolicy->setAutoDefault(false);
    m_editPolicy->setToolTip(tr("Opens the first file above in the editor, or begins a new policy"));
    m_rows->addWide(m_editPolicy);
    connect(m_editPolicy, &QPushButton::clicked, this,
        [this] { emit policyRequested(parted(m_policies->text()).value(0)); });
    m_rows->addField(tr("Infrastructure"), m_infrastructure,
        tr("States and plans of Terraform as JSON; tags that it keeps are marked. Several are parted by "
           "commas; "
           "those without a folder are looked for in “infrastructure” beside the profiles."));
    m_rows->addField(tr("Resources per apply"), m_maximum);
    m_rows->addField(tr("Confirm above"), m_confirm, tr("With more changes their number has to be typed."));
    m_rows->addField(tr("Lock after"), m_lockAfter,
        tr("Without input for so long the keys leave memory. Staged changes stay."));
    m_rows->addWide(m_verify);
    m_rows->addWide(m_guard);
}

void ProfileForm::addRequests()
{
    m_ruleSet = new QComboBox(m_rows);
    m_ruleSet->setObjectName(u"profileRuleSet"_s);
    constexpr int kMost = 1'000'000;
    m_quota = numberField(u"profileQuota"_s, kMost);
    m_batch = numberField(u"profileBatch"_s, kMost);
    m_batchWriting = new QComboBox(m_rows);
    m_batchWriting->setObjectName(u"profileBatchWriting"_s);
    for (const BatchWriting writing : {BatchWriting::Automatic, BatchWriting::Off, BatchWriting::Always})
        m_batchWriting->addItem(ProfileTexts::batchWriting(writing), QVariant::fromValue(writing));
    m_rows->addHeading(tr("Requests"));
    m_rows->addField(tr("R&ules for tags"), m_ruleSet);
    m_rows->addField(tr("Re&quests per minute"), m_quota);
    m_rows->addField(tr("Resources per request"), m_batch);
    m_rows->addField(tr("Man&y at once"), m_batchWriting,
        tr("The cloud's tag service writes many resources in one request. It takes fewer characters; what it "
           "does not take goes one resource at a time."));
}

void ProfileForm::watch()
{
    const auto tell = [this] {
        if (!m_filling)
            emit edited();
    };
    for (QLineEdit *field : {m_name, m_regions, m_endpoint, static_cast<QLineEdit *>(m_accessKey),
             static_cast<QLineEdit *>(m_secretKey), static_cast<QLineEdit *>(m_token), m_tokenExpires,
             m_protectedKeys, m_policies, m_infrastructure})
        connect(field, &QLineEdit::textChanged, this, tell);
    connect(m_token, &QLineEdit::textChanged, this, &ProfileForm::showTokenExpiry);
    for (QCheckBox *field : {m_production, m_readOnly, m_verify, m_guard})
        connect(field, &QCheckBox::toggled, this, tell);
    for (QSpinBox *field : {m_maximum, m_confirm, m_lockAfter, m_quota, m_batch})
        connect(field, &QSpinBox::valueChanged, this, tell);
    connect(m_folder, &QComboBox::editTextChanged, this, tell);
    connect(m_ruleSet, &QComboBox::activated, this, tell);
    connect(m_batchWriting, &QComboBox::activated, this, tell);
    connect(m_colour, &ColourChoice::colourChosen, this, tell);
    connect(m_cloud, &QComboBox::activated, this, [this, tell] {
        chooseCloud();
        tell();
    });
    QList<QWidget *> wheeled = {m_cloud, m_folder, m_colour, m_ruleSet, m_maximum, m_confirm, m_lockAfter,
        m_quota, m_batch, m_batchWriting};
    for (const AccountFieldRows *rows : {m_accountFields, m_keyFields}) {
        connect(rows, &AccountFieldRows::edited, this, tell);
        for (QWidget *field : rows->editors()) {
            if (qobject_cast<QComboBox *>(field) != nullptr)
                wheeled.append(field);
        }
    }
    for (QWidget *field : std::as_const(wheeled)) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
}

bool ProfileForm::eventFilter(QObject *object, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(object);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

CloudDescription ProfileForm::chosenCloud() const
{
    const QString cloud = m_cloud->currentData().toString();
    const auto found = std::find_if(m_clouds.begin(), m_clouds.end(),
        [&cloud](const CloudDescription &each) { return each.cloud == cloud; });
    return found == m_clouds.end() ? CloudDescription{} : *found;
}

void ProfileForm::chooseCloud()
{
    const CloudDescription asked = chosenCloud();
    m_accountFields->setCloud(asked);
    m_keyFields->setCloud(asked);
    m_rows->setRowVisible(m_batch, asked.resourcesPerRequest > 1);
    m_rows->setRowVisible(m_batchWriting, asked.hasBatchService);
    //: What holds where nothing is chosen. %1: a number.
    m_quota->setSpecialValueText(tr("the cloud's: %1").arg(StatusTexts::number(asked.quotaPerMinute)));
    //: What holds where nothing is chosen. %1: a number.
    m_batch->setSpecialValueText(tr("the usual: %1").arg(StatusTexts::number(asked.resourcesPerRequest)));
    fillRuleSets(asked);
}

void ProfileForm::showTokenExpiry()
{
    m_rows->setRowVisible(m_tokenExpires, !m_token->text().isEmpty());
}

void ProfileForm::fillRuleSets(const CloudDescription &cloud)
{
    const QString chosen = m_ruleSet->currentData().toString();
    m_ruleSet->clear();
    for (const CloudDescription::RuleSet &set : cloud.ruleSets) {
        const QString &id = set.rules->id;
        const bool standard = id == cloud.ruleSets.front().rules->id;
        m_ruleSet->addItem(ProfileTexts::ruleSet(id), standard ? QString() : id);
    }
    m_ruleSet->setCurrentIndex(std::max(0, m_ruleSet->findData(chosen)));
    m_rows->setRowVisible(m_ruleSet, cloud.ruleSets.size() > 1);
}

void ProfileForm::setFolders(const QStringList &folders)
{
    const QScopedValueRollback filling(m_filling, true);
    const QString typed = m_folder->currentText();
    m_folder->clear();
    m_folder->addItems(folders);
    m_folder->setEditText(typed);
}

void ProfileForm::setDraft(const ProfileDraft &draft)
{
    const QScopedValueRollback filling(m_filling, true);
    m_base = draft;
    m_name->setText(draft.name);
    m_cloud->setCurrentIndex(std::max(0, m_cloud->findData(draft.cloud)));
    m_folder->setEditText(draft.folder);
    m_colour->setColour(draft.colour);
    m_regions->setText(joined(draft.regions));
    m_endpoint->setText(draft.endpoint);
    m_accountFields->setValues(draft.fields);
    m_accessKey->setText(draft.keys.accessKey);
    m_secretKey->setText(draft.keys.secretKey);
    m_secretKey->mask();
    m_token->setText(draft.keys.securityToken);
    m_token->mask();
    m_tokenExpires->setText(draft.keys.expires);
    m_keyFields->setValues(draft.fields);
    m_production->setChecked(draft.production);
    m_readOnly->setChecked(draft.readOnly);
    m_protectedKeys->setText(joined(draft.protectedKeys));
    m_policies->setText(joined(draft.policies));
    m_infrastructure->setText(joined(draft.infrastructure));
    m_maximum->setValue(draft.maximumResources);
    m_confirm->setValue(draft.confirmAbove);
    m_lockAfter->setValue(draft.lockAfterMinutes);
    m_verify->setChecked(draft.verifyWrites);
    m_guard->setChecked(draft.guardConflicts);
    m_quota->setValue(draft.quotaPerMinute);
    m_batch->setValue(draft.resourcesPerRequest);
    m_batchWriting->setCurrentIndex(m_batchWriting->findData(QVariant::fromValue(draft.batchWriting)));
    chooseCloud();
    showTokenExpiry();
    m_ruleSet->setCurrentIndex(std::max(0, m_ruleSet->findData(draft.ruleSet)));
    showKeptKeys();
    showProblems({});
    // A draft that is new may hold what is not saved yet, such as a copy.
    m_original = this->draft();
}

void ProfileForm::setKeysOutliveTheRun(bool outlive)
{
    m_keysOutliveTheRun = outlive;
    showKeptKeys();
}

void ProfileForm::showKeptKeys()
{
    const bool kept = !m_base.id.isEmpty();
    const QString unchanged = m_keysOutliveTheRun ? tr("unchanged – kept in the keychain")
                                                  : tr("unchanged – not kept after TagDesk ends");
    m_accessKey->setPlaceholderText(kept ? unchanged : QString());
    m_secretKey->setPlaceholderText(kept ? unchanged : QString());
    //: In a field that may stay empty.
    // Whether one is kept is known to the keychain alone.
    m_token->setPlaceholderText(
        kept ? tr("unchanged – only temporary keys have one") : tr("only with temporary keys"));
}

ProfileDraft ProfileForm::draft() const
{
    ProfileDraft draft = m_base;
    draft.name = m_name->text();
    draft.cloud = m_cloud->currentData().toString();
    draft.folder = m_folder->currentText();
    draft.colour = m_colour->colour();
    draft.regions = parted(m_regions->text());
    draft.endpoint = m_endpoint->text();
    draft.fields.clear();
    m_accountFields->takeValues(draft.fields);
    m_keyFields->takeValues(draft.fields);
    draft.keys = {.accessKey = m_accessKey->text(),
        .secretKey = m_secretKey->text(),
        .securityToken = m_token->text(),
        .expires = m_token->text().isEmpty() ? QString() : m_tokenExpires->text()};
    draft.production = m_production->isChecked();
    draft.readOnly = m_readOnly->isChecked();
    draft.protectedKeys = parted(m_protectedKeys->text());
    draft.policies = parted(m_policies->text());
    draft.infrastructure = parted(m_infrastructure->text());
    draft.maximumResources = m_maximum->value();
    draft.confirmAbove = m_confirm->value();
    draft.lockAfterMinutes = m_lockAfter->value();
    draft.verifyWrites = m_verify->isChecked();
    draft.guardConflicts = m_guard->isChecked();
    draft.ruleSet = m_ruleSet->currentData().toString();
    draft.quotaPerMinute = m_quota->value();
    draft.resourcesPerRequest = m_batch->value();
    draft.batchWriting = m_batchWriting->currentData().value<BatchWriting>();
    return draft;
}

QWidget *ProfileForm::fieldOf(const DraftProblem &problem) const
{
    switch (problem.field) {
    case DraftProblem::Field::Name:
        return m_name;
    case DraftProblem::Field::Cloud:
        return m_cloud;
    case DraftProblem::Field::Regions:
        return m_regions;
    case DraftProblem::Field::Endpoint:
        return m_endpoint;
    case DraftProblem::Field::Further: {
        QWidget *field = m_accountFields->editor(problem.further);
        return field != nullptr ? field : m_keyFields->editor(problem.further);
    }
    case DraftProblem::Field::AccessKey:
        return m_accessKey;
    case DraftProblem::Field::SecretKey:
        return m_secretKey;
    case DraftProblem::Field::SecurityToken:
        return m_token;
    case DraftProblem::Field::TokenExpires:
        return m_tokenExpires;
    }
    Q_UNREACHABLE();
}

void ProfileForm::showProblems(const QList<DraftProblem> &problems)
{
    const QList<QWidget *> fields = QList<QWidget *>{m_name, m_cloud, m_regions, m_endpoint, m_accessKey,
                                        m_secretKey, m_token, m_tokenExpires}
        + m_accountFields->editors() + m_keyFields->editors();
    for (QWidget *field : fields) {
        const auto wrong = std::find_if(problems.begin(), problems.end(), [&](const DraftProblem &problem) {
            return problem.kind != DraftProblem::Kind::Missing && fieldOf(problem) == field;
        });
        m_rows->setProblem(field, wrong == problems.end() ? QString() : ProfileTexts::of(*wrong));
    }
}

void ProfileForm::addPolicy(const QString &file)
{
    QStringList files = parted(m_policies->text());
    if (files.contains(file))
        return;
    files.append(file);
    m_policies->setText(joined(files));
}

void ProfileForm::focusName()
{
    m_name->setFocus();
}

} // namespace tagdesk
