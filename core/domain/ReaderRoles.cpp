#include "core/domain/ReaderRoles.h"

#include <algorithm>

namespace amphoe::domain {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool names(const std::string& part, std::string_view reader) {
    const auto same = [](char one, char other) { return lower(one) == lower(other); };
    return !part.empty() && std::search(reader.begin(), reader.end(), part.begin(), part.end(), same) != reader.end();
}

}  // namespace

std::string_view reader_role_name(ReaderRole role) {
    switch (role) {
        case ReaderRole::Citizen:
            return "citizen";
        case ReaderRole::Officer:
            return "officer";
        case ReaderRole::Spare:
            break;
    }
    return "spare";
}

ReaderRole ReaderRoles::of(std::string_view reader) const {
    if (names(officer, reader)) {
        return ReaderRole::Officer;
    }
    return citizen.empty() || names(citizen, reader) ? ReaderRole::Citizen : ReaderRole::Spare;
}

}  // namespace amphoe::domain
