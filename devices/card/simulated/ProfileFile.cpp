#include "devices/card/simulated/ProfileFile.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/domain/CitizenId.h"
#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;
using Json = nlohmann::json;
using Keys = std::initializer_list<std::string_view>;

// Far above any profile or photo, far below any harm.
constexpr std::uintmax_t kLargestFile = 64 * 1024;

// The wording of a refusal; turned into a Failure in one place below.
class ProfileError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

void only_known_keys(const Json& object, Keys keys, std::string_view where) {
    if (!object.is_object()) {
        throw ProfileError(std::string(where) + " is not an object");
    }
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(keys, key) == keys.end()) {
            throw ProfileError("unknown key in " + std::string(where));
        }
    }
}

std::string text_at(const Json& object, const char* key, std::string_view otherwise = {}) {
    return object.contains(key) ? object.at(key).get<std::string>() : std::string(otherwise);
}

std::string joined(const Json& profile, const char* name, Keys keys) {
    const auto parts = profile.value(name, Json::object());
    only_known_keys(parts, keys, name);
    std::string text;
    for (const auto key : keys) {
        const auto part = text_at(parts, std::string(key).c_str());
        if (part.find('#') != std::string::npos) {
            throw ProfileError(std::string(name) + " holds the separator #");
        }
        text += (text.empty() && key == *keys.begin() ? "" : "#") + part;
    }
    return text;
}

Bytes atr_of(const std::string& text) {
    const auto bytes = bytes_of_hexadecimal(text);
    if (!bytes || bytes->empty() || bytes->size() > 33) {
        throw ProfileError("the ATR is not upper-case hexadecimal");
    }
    return *bytes;
}

CardChaining chaining_of(const std::string& name) {
    if (name != "works" && name != "refused" && name != "ignored") {
        throw ProfileError("chaining has an unknown value");
    }
    return name == "works" ? CardChaining::Works : name == "refused" ? CardChaining::Refused : CardChaining::Ignored;
}

unsigned line_speed_of(const Json& profile) {
    const auto speed = profile.value("line_speed_us_per_byte", 0);
    if (speed < 0 || speed > static_cast<int>(kSlowestLine)) {
        throw ProfileError("line_speed_us_per_byte is out of range");
    }
    return static_cast<unsigned>(speed);
}

Bytes other_applet(const Json& profile, const char* key, std::optional<Bytes> (*encode)(std::string_view)) {
    const auto text = text_at(profile, key);
    const auto bytes = text.empty() ? Bytes{} : encode(text);
    if (!bytes) {
        throw ProfileError(std::string(key) + " has another form");
    }
    return *bytes;
}

std::string sex_code(const std::string& name) {
    if (name != "male" && name != "female") {
        throw ProfileError("sex is neither male nor female");
    }
    return name == "male" ? "1" : "2";
}

std::string synthetic_number(const std::string& digits) {
    const auto id = domain::CitizenId::parse(digits);
    if (!id || !id->synthetic()) {
        throw ProfileError("citizen_id is not a valid synthetic number");
    }
    return id->digits();
}

CardContent content_of(const Json& profile, std::span<const std::uint8_t> photo) {
    CardContent content;
    content.layout = text_at(profile, "layout", content.layout);
    content.citizen_id = synthetic_number(profile.at("citizen_id").get<std::string>());
    content.name_th = joined(profile, "name_th", {"title", "first", "middle", "last"});
    content.name_en = joined(profile, "name_en", {"title", "first", "middle", "last"});
    content.birth_date = profile.at("birth_date").get<std::string>();
    content.sex = sex_code(profile.at("sex").get<std::string>());
    content.request_no = text_at(profile, "request_no");
    content.issuer = text_at(profile, "issuer");
    content.issuer_code = text_at(profile, "issuer_code");
    content.issue_date = profile.at("issue_date").get<std::string>();
    content.expiry_date = profile.at("expiry_date").get<std::string>();
    content.card_type = text_at(profile, "card_type", content.card_type);
    content.address =
        joined(profile, "address", {"house", "moo", "trok", "soi", "road", "tambon", "amphoe", "province"});
    content.photo_no = text_at(profile, "photo_no");
    content.photo.assign(photo.begin(), photo.end());
    return content;
}

std::vector<CardFault> faults_of(const Json& profile) {
    std::vector<CardFault> faults;
    for (const auto& entry : profile.value("faults", Json::array())) {
        const auto fault = parse_card_fault(entry.get<std::string>());
        if (!fault) {
            throw ProfileError("a fault cannot be understood");
        }
        faults.push_back(*fault);
    }
    return faults;
}

domain::Result<CardProfile> profile_of(const Json& json, std::span<const std::uint8_t> photo) {
    only_known_keys(json,
                    {"about",
                     "kind",
                     "atr",
                     "answers",
                     "layout",
                     "citizen_id",
                     "name_th",
                     "name_en",
                     "birth_date",
                     "sex",
                     "request_no",
                     "issuer",
                     "issuer_code",
                     "issue_date",
                     "expiry_date",
                     "card_type",
                     "address",
                     "photo",
                     "photo_no",
                     "faults",
                     "chaining",
                     "laser_no",
                     "laser_in_parts",
                     "chip_no",
                     "line_speed_us_per_byte"},
                    "the profile");
    CardProfile profile;
    profile.atr = atr_of(json.at("atr").get<std::string>());
    profile.faults = faults_of(json);
    profile.chaining = chaining_of(text_at(json, "chaining", "works"));
    profile.line_speed_us_per_byte = line_speed_of(json);
    profile.laser = other_applet(json, "laser_no", encode_laser_number);
    profile.laser_in_parts = json.value("laser_in_parts", false);
    profile.production_data = other_applet(json, "chip_no", encode_production_data);
    const auto answers = text_at(json, "answers", "get_response");
    const auto kind = text_at(json, "kind", "thai");
    if ((answers != "get_response" && answers != "direct") || (kind != "thai" && kind != "foreign")) {
        throw ProfileError("kind or answers has an unknown value");
    }
    profile.direct_answers = answers == "direct";
    profile.thai = kind == "thai";
    if (profile.thai) {
        auto blocks = encode_card_content(content_of(json, photo));
        if (!blocks) {
            return blocks.error();
        }
        profile.blocks = std::move(*blocks);
    }
    return profile;
}

// Anything the JSON library or the checks above throw becomes one kind of failure, without the file's content.
template <class Work>
auto guarded(Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const ProfileError& error) {
        return Failure{FailureCode::ConfigurationInvalid, std::string("card profile: ") + error.what()};
    } catch (const Json::exception& error) {
        return Failure{FailureCode::ConfigurationInvalid, "card profile: JSON error " + std::to_string(error.id)};
    }
}

domain::Result<Bytes> file_bytes(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || size > kLargestFile || !stream) {
        return Failure{FailureCode::FileUnreadable, "card profile: " + file.filename().string()};
    }
    return Bytes(std::istreambuf_iterator<char>(stream), {});
}

domain::Result<CardProfile> load_single(const std::filesystem::path& file, const ProfilePhoto& photo) {
    return guarded([&]() -> domain::Result<CardProfile> {
        const auto text = file_bytes(file);
        if (!text) {
            return text.error();
        }
        const auto json = Json::parse(text->begin(), text->end());
        const auto name = json.is_object() ? text_at(json, "photo") : std::string{};
        if (photo.none || (!photo.file && name.empty())) {
            return profile_of(json, {});
        }
        const auto folder = photo.folder.empty() ? file.parent_path() : photo.folder;
        const auto jpeg = file_bytes(photo.file.value_or(folder / name));
        return jpeg ? profile_of(json, *jpeg) : domain::Result<CardProfile>(jpeg.error());
    });
}

}  // namespace

domain::Result<CardProfile> parse_card_profile(std::string_view json, std::span<const std::uint8_t> photo) {
    return guarded([&]() -> domain::Result<CardProfile> { return profile_of(Json::parse(json), photo); });
}

domain::Result<CardProfile> load_card_profile(const std::filesystem::path& file, const ProfilePhoto& photo) {
    auto profile = load_single(file, photo);
    return profile ? with_successor(std::move(*profile), file, photo) : profile;
}

domain::Result<CardProfile> with_successor(CardProfile profile, const std::filesystem::path& file,
                                           const ProfilePhoto& photo) {
    const auto swap = std::ranges::find(profile.faults, CardFault::Kind::Swap, &CardFault::kind);
    if (swap == profile.faults.end() || profile.successor) {
        return profile;
    }
    auto next = load_single(file.parent_path() / (swap->profile + ".json"), photo);
    if (!next) {
        return next.error();
    }
    // One swap is enough for any rehearsal; cards that put each other in would never end.
    std::erase_if(next->faults, [](const CardFault& fault) { return fault.kind == CardFault::Kind::Swap; });
    next->line_speed_us_per_byte = profile.line_speed_us_per_byte;
    profile.successor = std::make_shared<const CardProfile>(std::move(*next));
    return profile;
}

}  // namespace amphoe::devices::card
