// The stages are the words of the whole module, and what it tells the others.
global using Wutong.Attraction.Contracts;
