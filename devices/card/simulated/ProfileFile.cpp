#include "devices/card/simulated/ProfileFile.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/domain/CitizenId.h"

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

Bytes bytes_of_hex(const std::string& text) {
    if (text.empty() || text.size() % 2 != 0 || text.size() > 66 ||
        text.find_first_not_of("0123456789ABCDEF") != std::string::npos) {
        throw ProfileError("the ATR is not upper-case hexadecimal");
    }
    Bytes bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(at, 2), nullptr, 16)));
    }
    return bytes;
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
                    {"about",       "kind",       "atr",     "answers",    "layout",   "citizen_id",  "name_th",
                     "name_en",     "birth_date", "sex",     "request_no", "issuer",   "issuer_code", "issue_date",
                     "expiry_date", "card_type",  "address", "photo",      "photo_no", "faults"},
                    "the profile");
    CardProfile profile;
    profile.atr = bytes_of_hex(json.at("atr").get<std::string>());
    profile.faults = faults_of(json);
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

}  // namespace

domain::Result<CardProfile> parse_card_profile(std::string_view json, std::span<const std::uint8_t> photo) {
    return guarded([&]() -> domain::Result<CardProfile> { return profile_of(Json::parse(json), photo); });
}

domain::Result<CardProfile> load_card_profile(const std::filesystem::path& file, const ProfilePhoto& photo) {
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

}  // namespace amphoe::devices::card
