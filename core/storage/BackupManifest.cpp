#include "core/storage/BackupManifest.h"

#include <charconv>

#include "core/storage/FieldsJson.h"
#include "core/storage/KeyDerivation.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreMeta.h"

namespace amphoe::storage {
namespace {

constexpr const char* kFormat = "amphoedesk-backup-1";

[[noreturn]] void refuse(const std::string& reason) {
    throw StoreError(domain::FailureCode::BackupInvalid, "the backup's manifest " + reason);
}

std::string text(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    if (found == fields.end()) {
        refuse("has no " + key);
    }
    return found->second;
}

std::int64_t number(const domain::Fields& fields, const std::string& key) {
    const auto digits = text(fields, key);
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc() || end != digits.data() + digits.size() || value < 0) {
        refuse("has a wrong " + key);
    }
    return value;
}

domain::Fields parse(const std::string& json) {
    try {
        return fields_from_json(json);
    } catch (const StoreError&) {
        refuse("cannot be read");
    }
}

}  // namespace

std::string BackupManifest::to_json(const AuditSeal& seal) const {
    domain::Fields fields{{"format", kFormat},
                          {"workstation", workstation.id},
                          {"rcode", workstation.rcode},
                          {"mode", mode_name(workstation.training)},
                          {"schema_version", std::to_string(schema_version)},
                          {"sha256", sha256},
                          {"bytes", std::to_string(bytes)},
                          {"made_at", support::to_iso8601(made_at)},
                          {"cases", std::to_string(content.cases)},
                          {"events", std::to_string(content.events)},
                          {"attachments", std::to_string(content.attachments)},
                          {"waiting", std::to_string(content.waiting)},
                          {"audit_entries", std::to_string(content.audit_entries)},
                          {"audit_hash", audit_hash}};
    fields.emplace("mac", seal.manifest_code(fields_to_json(fields)));
    return fields_to_json(fields) + '\n';
}

BackupManifest BackupManifest::from_json(const std::string& json, const AuditSeal& seal) {
    auto fields = parse(json);
    const auto mac = text(fields, "mac");
    fields.erase("mac");
    if (text(fields, "format") != kFormat) {
        refuse("is of another format");
    }
    if (!equal_in_constant_time(mac, seal.manifest_code(fields_to_json(fields)))) {
        refuse("was not written by this store");
    }
    BackupManifest manifest;
    manifest.workstation = {text(fields, "workstation"), text(fields, "rcode"), text(fields, "mode") == "training"};
    manifest.schema_version = static_cast<int>(number(fields, "schema_version"));
    manifest.sha256 = text(fields, "sha256");
    manifest.bytes = static_cast<std::uintmax_t>(number(fields, "bytes"));
    manifest.made_at = support::from_iso8601(text(fields, "made_at")).value_or(support::Timestamp{});
    manifest.content = {number(fields, "cases"), number(fields, "events"), number(fields, "attachments"),
                        number(fields, "waiting"), number(fields, "audit_entries")};
    manifest.audit_hash = text(fields, "audit_hash");
    return manifest;
}

}  // namespace amphoe::storage
